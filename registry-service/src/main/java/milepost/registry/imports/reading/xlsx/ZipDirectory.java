package milepost.registry.imports.reading.xlsx;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import milepost.registry.imports.reading.UnreadableFileException;

/** The directory at the end of an archive. */
final class ZipDirectory {

    private static final int MOST_BYTES = 1_000_000;
    private static final int END_LENGTH = 22;
    private static final int END_WITH_COMMENT = END_LENGTH + 65_535;

    private ZipDirectory() {}

    /** The whole directory is read into memory, so its length is looked at before; the comment of an archive is short. */
    static void check(Path copy) throws IOException {
        try (var bytes = new RandomAccessFile(copy.toFile(), "r")) {
            var tail = new byte[(int) Math.min(bytes.length(), END_WITH_COMMENT)];
            bytes.seek(bytes.length() - tail.length);
            bytes.readFully(tail);
            for (var i = tail.length - END_LENGTH; i >= 0; i--) {
                if (tail[i] == 'P' && tail[i + 1] == 'K' && tail[i + 2] == 5 && tail[i + 3] == 6) {
                    var length = (tail[i + 12] & 0xFFL)
                            | (tail[i + 13] & 0xFFL) << 8
                            | (tail[i + 14] & 0xFFL) << 16
                            | (tail[i + 15] & 0xFFL) << 24;
                    if (length > MOST_BYTES) {
                        throw new UnreadableFileException("workbook-too-large");
                    }
                    return;
                }
            }
            throw new UnreadableFileException("broken-workbook");
        }
    }
}
