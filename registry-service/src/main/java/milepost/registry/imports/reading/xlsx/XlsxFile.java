package milepost.registry.imports.reading.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import milepost.registry.imports.reading.UnreadableFileException;

/**
 * The parts of a workbook. Its directory stands at the end, so it is copied into a temporary file first. Parts that unpack into much more
 * than they are, too many of them, and document types are refused.
 */
final class XlsxFile implements AutoCloseable {

    private static final long MOST_BYTES = 2_000_000_000;
    private static final long SMALL = 8_000_000;
    private static final int MOST_TIMES = 200;
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    /** Texts come in pieces, so that none is in memory as a whole before its length is known. */
    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
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
            ZipDirectory.check(copy);
            return new XlsxFile(copy, new ZipFile(copy.toFile()));
        } catch (ZipException e) {
            Files.delete(copy);
            throw new UnreadableFileException("broken-workbook");
        } catch (IOException | RuntimeException e) {
            Files.delete(copy);
            throw e;
        }
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** Opens a part that holds rows or texts. */
    XMLStreamReader xml(String part) throws IOException, XMLStreamException {
        return xml(part, MOST_BYTES);
    }

    /** Opens a part that is small in every workbook and of which all is kept. */
    XMLStreamReader small(String part) throws IOException, XMLStreamException {
        return xml(part, SMALL);
    }

    private XMLStreamReader xml(String part, long mostBytes) throws IOException, XMLStreamException {
        var entry = zip.getEntry(part);
        if (entry == null) {
            throw new UnreadableFileException("broken-workbook");
        }
        var packed = Math.max(1, entry.getCompressedSize());
        var most = Math.min(mostBytes, Math.max(SMALL, packed * MOST_TIMES));
        return XML.createXMLStreamReader(new Unpacked(zip.getInputStream(entry), most), "UTF-8");
    }

    @Override
    public void close() throws IOException {
        zip.close();
        Files.deleteIfExists(copy);
    }
}
