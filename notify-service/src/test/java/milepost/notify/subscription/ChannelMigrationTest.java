package milepost.notify.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import milepost.messaging.test.TestPostgres;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ChannelMigrationTest {

    private final DriverManagerDataSource database =
            new DriverManagerDataSource(TestPostgres.newDatabase(), "postgres", "");
    private final JdbcClient jdbc = JdbcClient.create(database);

    @Test
    void subscriptionsThatThereAreBecomeWebhooksAtTheirUrls() {
        migrate("11");
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into subscription (id, owner, filter, url, secret, change, created_at, updated_at)
                values (:id, 'someone', '{}', 'https://Example.org/hook?a=1', '\\x01', 1, now(), now())
                """).param("id", id).update();

        migrate("latest");

        assertThat(jdbc.sql("""
                        select channel ->> 'type' || ' ' || url || ' ' || endpoint || ' ' || together
                        from subscription where id = :id
                        """).param("id", id).query(String.class).single())
                .isEqualTo("webhook https://Example.org/hook?a=1 https://example.org:443 false");
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/notify-service")
                .target(MigrationVersion.fromVersion(version))
                .load()
                .migrate();
    }
}
