package milepost.registry.duplicate;

import java.sql.SQLException;
import java.util.Collections;
import milepost.registry.database.RuleMigration;
import milepost.registry.naming.NameKey;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** Computes the keys of all projects again whenever the rules have changed. */
@Component
class ProjectKeyMigration extends RuleMigration {

    private static final int BATCH = 1000;

    ProjectKeyMigration() {
        super("make project keys", NameKey.RULES * 1000 + BlockingKeys.RULES);
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
                var keys = project.keys();
                insert.setArray(
                        1,
                        connection.createArrayOf(
                                "text",
                                Collections.nCopies(keys.size(), project.id()).toArray()));
                insert.setArray(2, connection.createArrayOf("text", keys.toArray()));
                insert.addBatch();
                if (read % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
