package milepost.registry.duplicate;

import static milepost.registry.RegistryClient.line;
import static milepost.registry.RegistryClient.newPlace;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.List;
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
class ProjectKeyMigrationIT {

    @Test
    void theKeysOfExistingProjectsAreComputedAgain(
            @Autowired RegistryClient registry,
            @Autowired JdbcClient jdbc,
            @Autowired DataSource database,
            @Autowired ProjectKeyMigration migration)
            throws Exception {
        var project = line(newPlace() + "至" + newPlace() + "铁路", "620100");
        var id = UUID.fromString(registry.registered(project).get("id").asString());
        var keys = keys(jdbc, id);
        jdbc.sql("delete from project_key where :id = any (holders)")
                .param("id", id)
                .update();
        jdbc.sql("insert into project_key values ('a rule of old', array[:id])")
                .param("id", id)
                .update();

        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            migration.migrate(context(connection));
            connection.commit();
        }

        assertThat(keys).hasSize(3);
        assertThat(keys(jdbc, id)).isEqualTo(keys);
        registry.register(project).expectStatus().isEqualTo(409);
    }

    private static List<String> keys(JdbcClient jdbc, UUID id) {
        return jdbc.sql("select key from project_key where :id = any (holders) order by key")
                .param("id", id)
                .query(String.class)
                .list();
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
