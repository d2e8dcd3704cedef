package milepost.registry.terms;

import java.sql.SQLException;
import milepost.registry.database.RuleMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/**
 * Removes the search rows of all projects; the search adds them again before the service is ready. Former rows are kept of what is
 * changed, not of what is truncated.
 */
@Component
class TermsMigration extends RuleMigration {

    TermsMigration() {
        super("make search terms", Term.RULES);
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (var statement = context.getConnection().createStatement()) {
            statement.execute("truncate project_search");
        }
    }
}
