package milepost.registry.imports.reading;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import milepost.registry.imports.reading.oc4ids.Oc4idsHead;

/** The formats of files, told by how a file begins. */
public enum FileFormat {
    CSV,
    XLSX,
    /** A project as JSON in each line. */
    NDJSON,
    /** A package of OC4IDS, or lines of its projects or packages. */
    OC4IDS;

    /** Enough of a file to tell its format. */
    public static final int HEAD = 65_536;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the format with a code. */
    public static FileFormat of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** @throws UnreadableFileException if it is none of them; an encrypted workbook begins like one of Excel before 2007 */
    public static FileFormat ofFile(byte[] head) {
        if (begins(head, OLE2)) {
            throw new UnreadableFileException("old-or-encrypted-workbook");
        }
        if (begins(head, ZIP)) {
            return XLSX;
        }
        var isUtf16 = TextEncoding.hasUtf16Mark(head);
        var text = new String(head, isUtf16 ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1);
        if (text.indexOf(0) >= 0 && !isUtf16) {
            throw new UnreadableFileException("unknown-format");
        }
        var begin = text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3).stripLeading() : text.stripLeading();
        if (begin.startsWith("%PDF") || begin.startsWith("<") || begin.startsWith("[")) {
            throw new UnreadableFileException("unknown-format");
        }
        if (!begin.startsWith("{")) {
            return CSV;
        }
        return Oc4idsHead.begins(begin) ? OC4IDS : NDJSON;
    }

    /** Whether its rows have columns. */
    public boolean isTable() {
        return this == CSV || this == XLSX;
    }

    private static boolean begins(byte[] head, byte[] mark) {
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }
}
