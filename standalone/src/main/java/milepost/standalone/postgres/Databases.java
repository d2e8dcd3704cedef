package milepost.standalone.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import milepost.standalone.data.Ports;
import milepost.standalone.data.Problem;
import milepost.standalone.data.Secrets;

/** Creates one database and one user for each service. A user cannot connect to another service's database. */
public final class Databases {

    private final Ports ports;
    private final Secrets secrets;

    public Databases(Ports ports, Secrets secrets) {
        this.ports = ports;
        this.secrets = secrets;
    }

    public String url(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(Ports.LOOPBACK.getHostAddress(), ports.postgres(), database);
    }

    public String password(String database) {
        return secrets.database(database);
    }

    /** Creates the databases that do not exist yet. */
    public void createMissing(List<String> names) {
        try (var connection = DriverManager.getConnection(
                url("postgres"), PostgresServer.SUPERUSER, password(PostgresServer.SUPERUSER))) {
            for (var name : names) {
                if (!exists(connection, name)) {
                    create(connection, name);
                }
            }
        } catch (SQLException e) {
            throw new Problem("The databases could not be prepared: " + e.getMessage(), e);
        }
    }

    private static boolean exists(Connection connection, String name) throws SQLException {
        try (var query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, name);
            return query.executeQuery().next();
        }
    }

    /** Names are constants, and passwords consist of letters, digits, - and _, so neither needs quoting. */
    private void create(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("drop role if exists " + name);
            statement.execute("create role %s login password '%s'".formatted(name, password(name)));
            statement.execute("create database %1$s owner %1$s".formatted(name));
            statement.execute("revoke all on database %s from public".formatted(name));
        }
    }
}
