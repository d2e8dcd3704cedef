package milepost.registry.project;

import java.sql.SQLException;
import java.util.UUID;
import milepost.registry.database.RuleMigration;
import milepost.registry.naming.NameKey;
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
        try (var all = connection.createStatement()) {
            all.execute("create temporary table made_key (id uuid primary key, key text collate \"C\") on commit drop");
            try (var read = connection.createStatement();
                    var insert = connection.prepareStatement("insert into made_key (id, key) values (?, ?)")) {
                read.setFetchSize(BATCH);
                var rows = read.executeQuery("select id, name_zh, name_key from project order by id");
                for (var count = 1; rows.next(); count++) {
                    insert.setObject(1, rows.getObject("id", UUID.class));
                    insert.setString(2, NameKey.of(rows.getString("name_zh")));
                    insert.addBatch();
                    if (count % BATCH == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            all.execute("alter table project drop constraint project_name");
            all.execute("""
                    update project set name_key = made.key, distinction = made.number
                    from (select id, key, row_number() over (partition by key order by id) - 1 as number from made_key) made
                    where project.id = made.id
                      and (project.name_key, project.distinction) is distinct from (made.key, made.number)
                    """);
            all.execute("alter table project add constraint project_name unique (name_key, distinction)");
        }
    }
}
