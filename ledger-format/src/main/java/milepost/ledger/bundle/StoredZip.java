package milepost.ledger.bundle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A ZIP file in its simplest form: files one after the other, not compressed, without times and extra fields. Every byte around
 * the files follows from their names, sizes and checksums, so an auditor can tell whether one was changed.
 */
final class StoredZip {

    static final int LOCAL_HEADER_BYTES = 30;

    /** Where a local header holds the checksum and, after it, the size. */
    static final int CHECKSUM_AT = 14;

    static final int SIZE_AT = CHECKSUM_AT + Integer.BYTES;

    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int CENTRAL_SIGNATURE = 0x02014b50;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int CENTRAL_HEADER_BYTES = 46;
    private static final int END_BYTES = 22;
    private static final short MADE_ON_UNIX = 3 << 8 | 20;
    private static final int READABLE_FILE = 0100644 << 16;
    private static final short NEEDS_VERSION_1 = 10;
    private static final short FIRST_OF_JANUARY_1980 = 1 << 5 | 1;
    private static final long MAX_BYTES = 0xFFFF_FFFFL;

    private StoredZip() {}

    /** A file in the ZIP. */
    record Item(String name, long size, int checksum) {

        private byte[] nameBytes() {
            return name.getBytes(StandardCharsets.US_ASCII);
        }

        private long bytesInZip() {
            return LOCAL_HEADER_BYTES + nameBytes().length + size;
        }
    }

    /** Returns the bytes before the content of the file. */
    static byte[] header(Item item) {
        var name = item.nameBytes();
        var out = buffer(LOCAL_HEADER_BYTES + name.length).putInt(LOCAL_SIGNATURE);
        putCommon(out, item, name);
        return out.put(name).array();
    }

    /** Returns the bytes after the content of the last file. */
    static byte[] directory(List<Item> items) {
        int length = items.stream()
                .mapToInt(item -> CENTRAL_HEADER_BYTES + item.nameBytes().length)
                .sum();
        long files = items.stream().mapToLong(Item::bytesInZip).sum();
        if (files + length > MAX_BYTES) {
            throw new IllegalArgumentException("A bundle holds less than 4 GiB, not " + files + " bytes");
        }
        var out = buffer(length + END_BYTES);
        long offset = 0;
        for (var item : items) {
            var name = item.nameBytes();
            out.putInt(CENTRAL_SIGNATURE).putShort(MADE_ON_UNIX);
            putCommon(out, item, name);
            out.putShort((short) 0).putShort((short) 0).putShort((short) 0); // comment, disk, internal attributes
            out.putInt(READABLE_FILE).putInt((int) offset).put(name);
            offset += item.bytesInZip();
        }
        short count = (short) items.size();
        out.putInt(END_SIGNATURE)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort(count)
                .putShort(count);
        return out.putInt(length).putInt((int) files).putShort((short) 0).array();
    }

    private static void putCommon(ByteBuffer out, Item item, byte[] name) {
        out.putShort(NEEDS_VERSION_1).putShort((short) 0).putShort((short) 0); // no flags, not compressed
        out.putShort((short) 0).putShort(FIRST_OF_JANUARY_1980);
        out.putInt(item.checksum).putInt((int) item.size).putInt((int) item.size);
        out.putShort((short) name.length).putShort((short) 0); // no extra field
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
