package milepost.messaging.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One PostgreSQL for the JVM; whoever needs a database gets a new one in it. */
public final class TestPostgres {

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestPostgres() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF8")
                    .setPGStartupWait(Duration.ofMinutes(5))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JDBC address of a new, empty database. */
    public static String newDatabase() {
        var name = "test_" + DATABASES.incrementAndGet();
        JdbcClient.create(SERVER.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        return address(name);
    }

    /** The JDBC address of a database that is there. */
    public static String address(String name) {
        return SERVER.getJdbcUrl("postgres", name);
    }

    /** Connections to a new, empty database, each opened on its own. */
    public static DataSource newDataSource() {
        var url = newDatabase();
        return new org.springframework.jdbc.datasource.DriverManagerDataSource(url, "postgres", "");
    }

    /** Creates the tables of this module, where a whole service does not. */
    public static void createMessagingTables(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .schemas("messaging")
                .locations("classpath:db/messaging")
                .load()
                .migrate();
    }
}
