package milepost.ledger.bundle;

import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;

/** The files of a bundle. */
record Bundle(Map<BundlePart, ByteBuffer> parts) {

    Bundle() {
        this(new EnumMap<>(BundlePart.class));
    }

    /** Returns the bytes of a file, none if it is missing. */
    ByteBuffer part(BundlePart part) {
        var content = parts.get(part);
        return content == null ? ByteBuffer.allocate(0) : content.duplicate();
    }

    byte[] bytes(BundlePart part) {
        var content = part(part);
        var bytes = new byte[content.remaining()];
        content.get(bytes);
        return bytes;
    }
}
