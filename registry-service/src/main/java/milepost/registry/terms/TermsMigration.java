package milepost.registry.terms;

import java.sql.SQLException;
import milepost.registry.database.RuleMigration;
import milepost.registry.naming.NameKey;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** Removes the search rows of all projects; the search adds them again before the service is ready. */
@Component
class TermsMigration extends RuleMigration {

    /** Increase it when a rule of this package changes. */
    private static final int RULES = 3;

    TermsMigration() {
        super("make search terms", NameKey.RULES * 1000 + RULES);
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (var statement = context.getConnection().createStatement()) {
            statement.execute("delete from project_search");
        }
    }
}
