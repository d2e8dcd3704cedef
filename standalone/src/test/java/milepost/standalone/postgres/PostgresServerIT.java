package milepost.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import milepost.standalone.data.DataDirectory;
import milepost.standalone.data.Ports;
import milepost.standalone.data.Problem;
import milepost.standalone.data.Secrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {

    private static final Ports PORTS = Ports.anyFree();

    @TempDir
    private static Path directory;

    private final DataDirectory data = DataDirectory.createOrOpen(directory);
    private final Databases databases = new Databases(PORTS, Secrets.in(data.secrets()));
    private final PostgresServer server = new PostgresServer(data, PORTS, databases.password("postgres"));
    private ProcessHandle process;

    @BeforeEach
    void start() {
        process = server.start();
        databases.createMissing(List.of("registry", "progress"));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void commitsAreDurable() throws SQLException {
        assertThat(query("registry", "select current_setting('fsync') || ' ' || current_setting('synchronous_commit')"))
                .isEqualTo("on on");
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertThatThrownBy(() -> DriverManager.getConnection(databases.url("registry"), "registry", "guessed"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void noServiceEntersAnothersDatabase() {
        assertThatThrownBy(() -> DriverManager.getConnection(
                        databases.url("progress"), "registry", databases.password("registry")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void rowsAreThereAfterTheServerWasKilledAndStartedAtOnce() throws SQLException {
        query("registry", "create table kept as select 1 as one; select 'done'");

        process.destroyForcibly();
        process = server.start();

        assertThat(query("registry", "select count(*) from kept; ")).isEqualTo("1");
    }

    @Test
    void aServerLeftBehindByAnEarlierRunIsReplaced() {
        var leftBehind = process;

        process = new PostgresServer(data, PORTS, databases.password("postgres")).start();

        await().until(() -> !leftBehind.isAlive());
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void aProcessIdThatNowBelongsToAnotherProgramIsForgottenAndThatProgramLeftAlone() throws IOException {
        server.stop();
        var ours = ProcessHandle.current();
        Files.writeString(
                directory.resolve("postgres").resolve("postmaster.pid"),
                "%d\n%s\n0\n15432\n\n127.0.0.1\n0 0\nready\n".formatted(ours.pid(), directory.resolve("postgres")));

        process = server.start();

        assertThat(process.isAlive()).isTrue();
        assertThat(ours.isAlive()).isTrue();
    }

    @Test
    void dataOfAnotherMajorVersionAreNotTouched() throws IOException {
        var version = directory.resolve("postgres").resolve("PG_VERSION");
        server.stop();
        Files.writeString(version, "17\n");
        try {
            assertThatThrownBy(server::start).isInstanceOf(Problem.class).hasMessageContaining("PostgreSQL 17");
        } finally {
            Files.writeString(version, "18\n");
        }
    }

    private String query(String database, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(databases.url(database), database, databases.password(database));
                var statement = connection.createStatement()) {
            statement.execute(sql);
            while (!(statement.getUpdateCount() == -1 && statement.getResultSet() != null)) {
                statement.getMoreResults();
            }
            statement.getResultSet().next();
            return statement.getResultSet().getString(1);
        }
    }
}
