package milepost.registry.duplicate;

import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Computes the keys of all projects again whenever the rules have changed. */
@Component
class ProjectKeyMigration implements JavaMigration {

    private static final int BATCH = 1000;

    @Override
    public @Nullable MigrationVersion getVersion() {
        return null; // runs again when the checksum changes
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
                var insert = connection.prepareStatement(ProjectKeyRepository.ADD)) {
            all.execute("delete from project_key");
            all.setFetchSize(BATCH);
            var rows = all.executeQuery(
                    "select " + ProjectKeyRepository.COLUMNS + " from project where merged_into is null order by id");
            for (var read = 1; rows.next(); read++) {
                var project = ProjectKeyRepository.MAPPER.mapRow(rows, read);
                var keys = BlockingKeys.of(Description.of(project.details()));
                insert.setObject(1, project.id());
                insert.setArray(2, connection.createArrayOf("text", keys.toArray()));
                insert.setInt(3, ProjectKeyRepository.FEW);
                insert.addBatch();
                if (read % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
