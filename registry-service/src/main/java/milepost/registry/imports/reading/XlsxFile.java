package milepost.registry.imports.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The parts of a workbook. Its directory stands at the end, so it is copied into a temporary file first. Parts that unpack into much more
 * than they are, too many of them, and document types are refused.
 */
final class XlsxFile implements AutoCloseable {

    private static final long MOST_BYTES = 2_000_000_000;
    private static final long SMALL = 8_000_000;
    private static final int MOST_TIMES = 200;
    private static final int DIRECTORY = 1_000_000;
    private static final int END_OF_DIRECTORY = 22;
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private final Path copy;
    private final ZipFile zip;

    private XlsxFile(Path copy, ZipFile zip) {
        this.copy = copy;
        this.zip = zip;
    }

    static XlsxFile of(InputStream file) throws IOException {
        var copy = Files.createTempFile("import", ".xlsx");
        try (file) {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            checkDirectory(copy);
            return new XlsxFile(copy, new ZipFile(copy.toFile()));
        } catch (ZipException e) {
            Files.delete(copy);
            throw new UnreadableFileException("broken-workbook");
        } catch (IOException | RuntimeException e) {
            Files.delete(copy);
            throw e;
        }
    }

    /** The whole directory is read into memory, so its length is looked at before; the comment of an archive is short. */
    private static void checkDirectory(Path copy) throws IOException {
        try (var bytes = new RandomAccessFile(copy.toFile(), "r")) {
            var tail = new byte[(int) Math.min(bytes.length(), 65_557)];
            bytes.seek(bytes.length() - tail.length);
            bytes.readFully(tail);
            for (var i = tail.length - END_OF_DIRECTORY; i >= 0; i--) {
                if (tail[i] == 'P' && tail[i + 1] == 'K' && tail[i + 2] == 5 && tail[i + 3] == 6) {
                    var length = (tail[i + 12] & 0xFFL)
                            | (tail[i + 13] & 0xFFL) << 8
                            | (tail[i + 14] & 0xFFL) << 16
                            | (tail[i + 15] & 0xFFL) << 24;
                    if (length > DIRECTORY) {
                        throw new UnreadableFileException("workbook-too-large");
                    }
                    return;
                }
            }
            throw new UnreadableFileException("broken-workbook");
        }
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    XMLStreamReader xml(String part) throws IOException, XMLStreamException {
        var entry = zip.getEntry(part);
        if (entry == null) {
            throw new UnreadableFileException("broken-workbook");
        }
        var packed = Math.max(1, entry.getCompressedSize());
        var most = Math.min(MOST_BYTES, Math.max(SMALL, packed * MOST_TIMES));
        return XML.createXMLStreamReader(new Unpacked(zip.getInputStream(entry), most), "UTF-8");
    }

    @Override
    public void close() throws IOException {
        zip.close();
        Files.deleteIfExists(copy);
    }

    /** Counts what comes out of a part. */
    private static final class Unpacked extends FilterInputStream {

        private long left;

        Unpacked(InputStream in, long most) {
            super(in);
            left = most;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = super.read(buffer, offset, length);
            left -= Math.max(0, read);
            if (left < 0) {
                throw new UnreadableFileException("workbook-too-large");
            }
            return read;
        }
    }
}
