package milepost.ledger.bundle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Reads the files of a bundle, from a ZIP or from a folder with the unpacked files. */
final class BundleReader {

    private static final long MAX_BYTES = 256L << 20;

    private final AuditReport report;

    BundleReader(AuditReport report) {
        this.report = report;
    }

    /** Returns the files, or empty if the report says why they cannot be read. */
    Optional<Bundle> read(Path path) throws IOException {
        return Files.isDirectory(path) ? readFolder(path) : new ZipReader(report).read(map(path));
    }

    private Optional<Bundle> readFolder(Path folder) throws IOException {
        var bundle = new Bundle();
        for (var part : BundlePart.values()) {
            var file = folder.resolve(part.fileName());
            if (Files.isRegularFile(file)) {
                bundle.parts().put(part, map(file));
            } else if (part != BundlePart.README) {
                report.fail(part.fileName() + " is missing", "缺少文件 " + part.fileName());
                return Optional.empty();
            }
        }
        return Optional.of(bundle);
    }

    private static ByteBuffer map(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() > MAX_BYTES) {
                throw new IOException(file + " is larger than " + MAX_BYTES + " bytes");
            }
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()).order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
