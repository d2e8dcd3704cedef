package milepost.standalone.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import milepost.standalone.data.Problem;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.utils.IOUtils;
import org.tukaani.xz.XZInputStream;

/** Unpacks the bundled PostgreSQL programs for this operating system and processor, once. */
final class PostgresBinaries {

    private static final int OWNER_MAY_RUN = 0100;

    private PostgresBinaries() {}

    /** Returns the directory with the programs, unpacking them below {@code cache} if necessary. */
    static Path unpackedIn(Path cache) {
        var archive = archive();
        try {
            var connection = archive.openConnection();
            connection.setUseCaches(false);
            var target = cache.resolve("postgres-" + connection.getContentLengthLong());
            if (!Files.exists(target)) {
                var part = Files.createTempDirectory(cache, "postgres-part-");
                try (var packed = connection.getInputStream()) {
                    unpack(packed, part);
                }
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            }
            return target.resolve("bin");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var machine = "aarch64".equals(System.getProperty("os.arch")) ? "arm_64" : "x86_64";
        var name = "postgres-%s-%s.txz".formatted(system, machine);
        var archive = PostgresBinaries.class.getClassLoader().getResource(name);
        if (archive == null) {
            throw new Problem(
                    "This build contains no PostgreSQL for %s on %s. Build Milepost on the machine on which it will run."
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
        }
        return archive;
    }

    private static void unpack(InputStream packed, Path directory) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, directory);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path directory) throws IOException {
        var file = directory.resolve(entry.getName()).normalize();
        if (!file.startsWith(directory)) {
            throw new IOException("The archive contains a path outside its directory: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(file, directory.resolve(entry.getLinkName()));
        } else {
            try (var out = Files.newOutputStream(file)) {
                IOUtils.copy(tar, out);
            }
            file.toFile().setExecutable((entry.getMode() & OWNER_MAY_RUN) != 0, false);
        }
    }
}
