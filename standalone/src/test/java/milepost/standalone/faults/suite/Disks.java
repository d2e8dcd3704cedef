package milepost.standalone.faults.suite;

import java.nio.file.Files;
import java.sql.SQLException;

/** Disks without room. */
final class Disks {

    private static final String ONE_MEGABYTE_OF_LOG =
            "select pg_logical_emit_message(false, 'filler', repeat('x', 1000000))";

    private Disks() {}

    static void fullDisk(Lab lab) throws Exception {
        full(lab, SmallDisk.ALL, () -> {});
    }

    static void fullKafka(Lab lab) throws Exception {
        full(lab, SmallDisk.KAFKA, () -> {});
    }

    /** PostgreSQL has files in stock, which must be used up before it notices. */
    static void fullWal(Lab lab) throws Exception {
        full(lab, SmallDisk.WAL, () -> {
            try (var connection = lab.database("postgres");
                    var statement = connection.createStatement()) {
                while (true) {
                    statement.execute(ONE_MEGABYTE_OF_LOG);
                }
            } catch (SQLException e) {
                lab.note("PostgreSQL said " + e.getMessage().lines().findFirst().orElseThrow());
            }
        });
    }

    private static void full(Lab lab, SmallDisk disk, Runnable then) throws Exception {
        var filler = disk.fill(lab.data.path());
        try {
            then.run();
            lab.last();
        } finally {
            Files.delete(filler);
        }
    }
}
