package milepost.standalone.faults;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.flywaydb.core.Flyway;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * The rows of one service's database as a file. Tables are not in it: the migrations up to the recorded versions make them, as they did
 * in that release, since a released migration is never edited. Lines before the first table are statements that follow the migrations.
 */
final class RowDump {

    private static final List<String> SCHEMAS = List.of("public", "messaging", "web");
    private static final String VERSION = "-- version ";
    private static final String TABLE = "-- table ";
    private static final String END = "\\.";

    private final Path file;

    RowDump(Path file) {
        this.file = file;
    }

    void write(Connection database) throws SQLException, IOException {
        try (var out = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
            for (var schema : SCHEMAS) {
                var version = texts(
                        database,
                        "select max(cast(version as int)) from %s.flyway_schema_history where success"
                                .formatted(schema));
                out.write(VERSION + schema + " " + version.getFirst() + "\n");
            }
            for (var statement : texts(database, PARTITIONS)) {
                out.write(statement + "\n");
            }
            for (var statement : texts(database, SEQUENCES)) {
                out.write(statement + "\n");
            }
            var copies = new CopyManager(database.unwrap(BaseConnection.class));
            for (var table : texts(database, TABLES)) {
                out.write(TABLE + table + "\n");
                copies.copyOut(
                        "copy (select %s from %s order by 1) to stdout".formatted(columns(table), name(table)), out);
                out.write(END + "\n");
            }
        }
    }

    /**
     * Fills an empty database.
     *
     * @param migrations the folder of the service's own migrations
     * @param superuser of the database, who may load rows without firing triggers
     */
    void restore(Flyways flyways, String migrations, Connection owner, Connection superuser)
            throws SQLException, IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
                var owned = owner.createStatement();
                var all = superuser.createStatement()) {
            all.execute("set session_replication_role = replica");
            var copies = new CopyManager(superuser.unwrap(BaseConnection.class));
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith(VERSION)) {
                    var words = line.substring(VERSION.length()).split(" ", -1);
                    flyways.migrate(words[0], words[0].equals("public") ? migrations : words[0], words[1]);
                } else if (line.startsWith(TABLE)) {
                    load(line.substring(TABLE.length()), in, all, copies);
                } else {
                    owned.execute(line);
                }
            }
        }
    }

    private static void load(String table, BufferedReader in, Statement superuser, CopyManager copies)
            throws SQLException, IOException {
        superuser.execute("delete from " + name(table)); // a migration may have written to it
        var rows = new StringBuilder();
        for (var line = in.readLine(); !END.equals(line); line = in.readLine()) {
            rows.append(line).append('\n');
        }
        copies.copyIn("copy %s from stdin".formatted(table), new StringReader(rows.toString()));
    }

    private static String name(String table) {
        return table.substring(0, table.indexOf('('));
    }

    private static String columns(String table) {
        return table.substring(table.indexOf('(') + 1, table.length() - 1);
    }

    private static List<String> texts(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    /** Migrates one schema of the database up to a version, as the service does. */
    record Flyways(String url, String user, String password) {

        void migrate(String schema, String folder, String version) {
            Flyway.configure()
                    .dataSource(url, user, password)
                    .schemas(schema)
                    .locations("classpath:db/" + folder)
                    .target(version + "?") // a migration in Java may have the number; it writes rows only
                    .load()
                    .migrate();
        }
    }

    private static final String PARTITIONS = """
            select format('create table %s partition of %s %s', c.oid::regclass, i.inhparent::regclass,
                          pg_get_expr(c.relpartbound, c.oid))
            from pg_inherits i join pg_class c on c.oid = i.inhrelid
            where c.relispartition and c.relkind = 'r' and pg_get_expr(c.relpartbound, c.oid) <> 'DEFAULT'
            order by 1
            """;

    private static final String SEQUENCES = """
            select format('select setval(%L, %s)', schemaname || '.' || sequencename, last_value)
            from pg_sequences where last_value is not null order by 1
            """;

    private static final String TABLES = """
            select format('%I.%I(%s)', n.nspname, c.relname,
                          (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                           where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = ''))
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('public', 'messaging', 'web') and c.relkind in ('r', 'p') and not c.relispartition
            order by 1
            """;
}
