package milepost.registry.imports.running;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import milepost.access.Caller;
import milepost.messaging.EventIds;
import milepost.registry.imports.reading.FileFormat;
import milepost.registry.imports.reading.TextEncoding;
import milepost.registry.imports.state.Import;
import milepost.registry.imports.state.ImportOptions;
import org.springframework.stereotype.Component;

/** Stores files in parts while they arrive. */
@Component
class FileReceipt {

    private static final int PART = 1 << 20;

    private final ImportRepository imports;
    private final ImportPartRepository parts;

    FileReceipt(ImportRepository imports, ImportPartRepository parts) {
        this.imports = imports;
        this.parts = parts;
    }

    /** Stores a file in parts while it arrives; 415 if it is of no known format. Its rows are read later. */
    UUID receive(String name, InputStream file, ImportOptions options, Caller caller) throws IOException {
        var first = file.readNBytes(PART);
        var format = ImportProblems.known(
                () -> FileFormat.ofFile(Arrays.copyOf(first, Math.min(first.length, FileFormat.HEAD))));
        if (first.length == 0) {
            throw ImportProblems.empty();
        }
        var id = EventIds.next();
        var begun = Import.begun(id, new Import.File(name, format, "", 0, ""), options, caller);
        imports.insert(begun);
        try {
            imports.received(id, store(id, first, file, begun.file()));
        } catch (IOException | RuntimeException e) {
            imports.delete(id);
            throw e;
        }
        return id;
    }

    private Import.File store(UUID id, byte[] first, InputStream file, Import.File of) throws IOException {
        var digest = sha256();
        var encoding = new TextEncoding();
        var size = 0L;
        var part = 0;
        for (var data = first; data.length > 0; data = file.readNBytes(PART)) {
            digest.update(data);
            if (of.format() != FileFormat.XLSX) {
                encoding.pass(data);
            }
            parts.add(id, part++, data);
            size += data.length;
        }
        var charset = of.format() == FileFormat.XLSX ? "" : encoding.end().name();
        return new Import.File(
                of.name(), of.format(), charset, size, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
