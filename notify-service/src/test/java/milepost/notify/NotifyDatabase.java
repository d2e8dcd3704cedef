package milepost.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import milepost.messaging.EventIds;
import milepost.messaging.test.TestPostgres;
import milepost.notify.channel.SigningSecret;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A new database with this service's tables, and rows to put into it. */
public final class NotifyDatabase implements AutoCloseable {

    private final HikariDataSource dataSource;

    public NotifyDatabase() {
        this("latest");
    }

    /** @param release the number of the last migration that it knows */
    public NotifyDatabase(String release) {
        var config = new HikariConfig();
        config.setJdbcUrl(TestPostgres.newDatabase());
        config.setUsername("postgres");
        config.setPassword("");
        config.setMaximumPoolSize(8);
        dataSource = new HikariDataSource(config);
        migrate(release);
    }

    /** Makes the tables that are not there yet. */
    public void migrate() {
        migrate("latest");
    }

    private void migrate(String release) {
        Flyway.configure()
                .target(release)
                .dataSource(dataSource)
                .locations("classpath:db/notify-service")
                .load()
                .migrate();
    }

    public HikariDataSource dataSource() {
        return dataSource;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    public UUID subscription(String url) {
        var id = EventIds.next();
        jdbc().sql("""
                insert into subscription (id, owner, filter, channel, secret, change, created_at, updated_at)
                values (:id, 'someone', '{}', jsonb_build_object('type', 'webhook', 'url', :url), :secret, 1, now(), now())
                """)
                .param("id", id)
                .param("url", url)
                .param("secret", SigningSecret.generate().bytes())
                .update();
        return id;
    }

    public UUID event() {
        var id = EventIds.next();
        jdbc().sql("""
                insert into event (id, project_id, type, recorded_at, body)
                values (:id, gen_random_uuid(), 'milepost.milestone.met.v1', now(), :body)
                """)
                .param("id", id)
                .param("body", ("{\"id\":\"" + id + "\"}").getBytes(UTF_8))
                .update();
        return id;
    }

    public UUID delivery(UUID subscription, UUID event) {
        var id = EventIds.next();
        jdbc().sql("insert into delivery (id, subscription_id, event_id) values (:id, :subscription, :event)")
                .param("id", id)
                .param("subscription", subscription)
                .param("event", event)
                .update();
        return id;
    }

    public String state(UUID delivery) {
        return jdbc().sql("select state from delivery where id = :id")
                .param("id", delivery)
                .query(String.class)
                .single();
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
