package milepost.registry.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import milepost.registry.database.RuleMigration;
import milepost.registry.naming.NameKey;
import milepost.registry.project.ProjectRow;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** Computes the keys of all names again, and numbers the projects of one key. */
@Component
class NameKeyMigration extends RuleMigration {

    private static final int BATCH = 1000;

    NameKeyMigration() {
        super("make name keys", NameKey.RULES);
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute(ProjectRow.ALLOW_SAME_KEYS);
            writeKeys(connection);
            statement.execute(ProjectRow.NUMBER_SAME_KEYS);
            statement.execute(ProjectRow.FORBID_SAME_KEYS);
        }
    }

    private static void writeKeys(Connection connection) throws SQLException {
        try (var read = connection.createStatement();
                var write = connection.prepareStatement(ProjectRow.WRITE_KEY)) {
            read.setFetchSize(BATCH);
            var rows = read.executeQuery(ProjectRow.READ_NAMES);
            for (var count = 1; rows.next(); count++) {
                write.setString(1, NameKey.of(rows.getString("name_zh")));
                write.setObject(2, rows.getObject("id", UUID.class));
                write.addBatch();
                if (count % BATCH == 0) {
                    write.executeBatch();
                }
            }
            write.executeBatch();
        }
    }
}
