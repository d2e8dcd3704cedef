package milepost.messaging.health;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/** Translates the exceptions of the database; those that concern every write are outages, and are remembered. */
final class WriteFailures implements SQLExceptionTranslator {

    /** The disk is full, cannot be written, or the database only reads, as a standby does. */
    private static final Set<String> STATES = Set.of("53100", "58030", "25006");

    private final SQLExceptionTranslator translator = new SQLErrorCodeSQLExceptionTranslator("PostgreSQL");
    private volatile @Nullable String last;

    @Override
    public @Nullable DataAccessException translate(String task, @Nullable String sql, SQLException e) {
        for (Throwable one : e) {
            if (one instanceof SQLException known
                    && known.getSQLState() != null
                    && STATES.contains(known.getSQLState())) {
                last = known.getSQLState() + " " + known.getMessage();
                return new DataAccessResourceFailureException(task, e);
            }
        }
        return translator.translate(task, sql, e);
    }

    /** Why a write failed, or empty if writes have succeeded since. */
    Optional<String> last() {
        return Optional.ofNullable(last);
    }

    void succeeded() {
        last = null;
    }
}
