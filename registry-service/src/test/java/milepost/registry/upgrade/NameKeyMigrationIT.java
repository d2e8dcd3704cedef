package milepost.registry.upgrade;

import static milepost.registry.RegistryClient.newPlace;
import static milepost.registry.RegistryClient.project;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.UUID;
import javax.sql.DataSource;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistryIT
class NameKeyMigrationIT {

    @Autowired
    RegistryClient registry;

    @Autowired
    JdbcClient jdbc;

    @Test
    void projectsOfAnEarlierReleaseGetTheKeyOfTodayAndANumberEach(
            @Autowired DataSource database, @Autowired NameKeyMigration migration) throws Exception {
        var name = newPlace() + "水库" + newPlace();
        var first = register(name);
        var second = register(newPlace() + newPlace());
        jdbc.sql("update project set name_zh = :name, name_key = :key, distinction = 0 where id = :id")
                .param("name", "1." + name + "。")
                .param("key", "1." + name + "。")
                .param("id", second)
                .update();

        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            migration.migrate(context(connection));
            connection.commit();
        }

        assertThat(keyOf(first)).isEqualTo(name + " 0");
        assertThat(keyOf(second)).isEqualTo(name + " 1");
    }

    private UUID register(String name) {
        return UUID.fromString(registry.registered(project(name)).get("id").asString());
    }

    private String keyOf(UUID id) {
        return jdbc.sql("select name_key || ' ' || distinction from project where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private static Context context(Connection connection) {
        return new Context() {
            @Override
            public Configuration getConfiguration() {
                throw new AssertionError("The migration needs its connection alone");
            }

            @Override
            public Connection getConnection() {
                return connection;
            }
        };
    }
}
