package milepost.ledger.bundle;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Reads the files of a bundle from a ZIP. It must be, byte for byte, what {@link BundleWriter} writes for the files in it, so
 * nothing is decompressed and no name can occur twice.
 */
final class ZipReader {

    private final AuditReport report;

    ZipReader(AuditReport report) {
        this.report = report;
    }

    /**
     * Returns the files, or empty if the report says why they cannot be read.
     *
     * @param zip little-endian
     */
    Optional<Bundle> read(ByteBuffer zip) {
        int failuresBefore = report.failures();
        var bundle = new Bundle();
        var items = new ArrayList<StoredZip.Item>();
        int at = 0;
        for (var part : BundlePart.values()) {
            int contentAt = at + StoredZip.LOCAL_HEADER_BYTES + part.fileName().length();
            if (contentAt > zip.limit()) {
                return notTheLayout(zip.limit(), part.fileName());
            }
            long size = Integer.toUnsignedLong(zip.getInt(at + StoredZip.SIZE_AT));
            var item = new StoredZip.Item(part.fileName(), size, zip.getInt(at + StoredZip.CHECKSUM_AT));
            int wrong = mismatch(zip, at, StoredZip.header(item));
            if (wrong >= 0) {
                return notTheLayout(wrong, part.fileName());
            }
            if (size > zip.limit() - contentAt) {
                return notTheLayout(zip.limit(), part.fileName());
            }
            var content = zip.slice(contentAt, (int) size);
            checkSum(part, item, content, contentAt);
            items.add(item);
            bundle.parts().put(part, content);
            at = contentAt + (int) size;
        }
        var directory = StoredZip.directory(items);
        int wrong = mismatch(zip, at, directory);
        if (wrong >= 0 || at + directory.length < zip.limit()) {
            return notTheLayout(wrong >= 0 ? wrong : at + directory.length, "ZIP directory");
        }
        if (report.failures() == failuresBefore) {
            report.ok(
                    "file: every byte of the ZIP is laid out as Milepost writes it, and the checksums are right",
                    "文件：ZIP 的每个字节都与 Milepost 的写法一致，校验和正确");
        }
        return Optional.of(bundle);
    }

    private void checkSum(BundlePart part, StoredZip.Item item, ByteBuffer content, int at) {
        var crc = new CRC32();
        crc.update(content.duplicate());
        if ((int) crc.getValue() != item.checksum()) {
            report.fail(
                    "%s (bytes %d to %d of the ZIP) does not fit its checksum: something in it was changed"
                            .formatted(part.fileName(), at, at + item.size()),
                    "%s（ZIP 第 %d 至 %d 字节）与校验和不符：内容被改动".formatted(part.fileName(), at, at + item.size()));
        }
    }

    private Optional<Bundle> notTheLayout(int at, String where) {
        report.fail(
                "byte %d of the file (%s) is not what Milepost writes there. If another program packed the bundle again, unpack it and audit the folder"
                        .formatted(at, where),
                "文件第 %d 字节（%s）与 Milepost 的写法不符。若由其他程序重新打包，请解压后核验该文件夹".formatted(at, where));
        return Optional.empty();
    }

    /** Returns where the bytes in the file begin to differ from the expected ones, or -1. */
    private static int mismatch(ByteBuffer zip, int at, byte[] expected) {
        int length = Math.min(expected.length, zip.limit() - at);
        int wrong = zip.slice(at, length).mismatch(ByteBuffer.wrap(expected));
        return wrong < 0 ? -1 : at + wrong;
    }
}
