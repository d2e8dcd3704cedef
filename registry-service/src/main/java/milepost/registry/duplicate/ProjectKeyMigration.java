package milepost.registry.duplicate;

import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the keys of all projects anew whenever the rules are no longer those by which the stored ones were made. */
@Component
class ProjectKeyMigration implements JavaMigration {

    private static final int BATCH = 1000;

    @Override
    public @Nullable MigrationVersion getVersion() {
        return null; // repeated when the checksum changes
    }

    @Override
    public String getDescription() {
        return "make project keys";
    }

    @Override
    public Integer getChecksum() {
        return BlockingKeys.RULES;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        try (var all = connection.createStatement();
                var insert = connection.prepareStatement("insert into project_key (key, project_id) values (?, ?)")) {
            all.execute("delete from project_key");
            all.setFetchSize(BATCH);
            var rows = all.executeQuery(
                    "select " + ProjectKeyRepository.COLUMNS + " from project where merged_into is null");
            for (var read = 1; rows.next(); read++) {
                var project = ProjectKeyRepository.MAPPER.mapRow(rows, read);
                for (var key : BlockingKeys.of(Description.of(project.details()))) {
                    insert.setString(1, key);
                    insert.setObject(2, project.id());
                    insert.addBatch();
                }
                if (read % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
