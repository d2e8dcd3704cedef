package milepost.standalone.faults.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import milepost.standalone.faults.Launched;

/** Which part of the data directory is on a disk so small that it can be filled. Mounting needs root. */
enum SmallDisk {
    NONE("", 0),
    ALL("", 1500),
    KAFKA("kafka", 400),
    WAL("postgres/pg_wal", 400);

    private static final int PAGE = 4096;

    private final String part;
    private final int megabytes;

    SmallDisk(String part, int megabytes) {
        this.part = part;
        this.megabytes = megabytes;
    }

    /** Where it is mounted. */
    Path in(Path data) {
        return this == WAL ? data.resolveSibling("wal") : data.resolve(part);
    }

    void mountBefore(Path data) throws Exception {
        if (this == ALL || this == KAFKA) {
            mount(in(data));
        }
    }

    /** PostgreSQL makes the directory of its log itself; afterwards it is moved to the small disk. */
    void mountBetween(Path data, Launched milepost) throws Exception {
        if (this == WAL) {
            milepost.close();
            mount(in(data));
            var wal = data.resolve(part);
            var moved = in(data).resolve("pg_wal");
            Commands.run("cp", "-a", wal.toString(), moved.toString());
            Commands.run("rm", "-r", wal.toString());
            Files.createSymbolicLink(wal, moved);
            milepost.start();
            milepost.awaitReady();
        }
    }

    void unmount(Path data) throws Exception {
        if (this != NONE) {
            Commands.run("umount", in(data).toString());
        }
    }

    /** Takes all the room that is left, and returns the file that holds it. */
    Path fill(Path data) throws IOException {
        var filler = in(data).resolve("filler");
        try (var out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(new byte[PAGE]);
            }
        } catch (IOException full) {
            return filler;
        }
    }

    private void mount(Path where) throws Exception {
        Files.createDirectories(where);
        Commands.run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m,mode=700", "tmpfs", where.toString());
    }
}
