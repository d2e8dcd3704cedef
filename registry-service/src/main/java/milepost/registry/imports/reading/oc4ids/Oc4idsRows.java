package milepost.registry.imports.reading.oc4ids;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import milepost.registry.imports.reading.Rows;
import milepost.registry.imports.reading.SheetRow;
import milepost.registry.imports.reading.UnreadableFileException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * Reads the projects of a file one by one: of a package, or of lines each of which is a project or a package. The last project of a
 * package is given after the end of the package, since what is found there is told with it.
 */
public final class Oc4idsRows implements Rows {

    private final JsonParser in;
    private @Nullable PackageAround around;
    private @Nullable Oc4idsRow held;
    private int number;

    public Oc4idsRows(Reader file) {
        in = JsonLimits.open(file);
    }

    @Override
    public @Nullable SheetRow next() throws IOException {
        try {
            for (var read = read(); read != null; read = read()) {
                var before = held;
                held = read;
                if (before != null) {
                    return before.row();
                }
            }
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (StreamConstraintsException e) {
            throw new UnreadableFileException("json-beyond-limits", line(), JsonLimits.DEPTH, KeptText.MOST);
        } catch (JacksonException e) {
            throw new UnreadableFileException(
                    "broken-json", line(), in.currentLocation().getColumnNr());
        }
        if (number == 0) {
            throw new UnreadableFileException("no-projects");
        }
        var last = held;
        held = null;
        return last == null ? null : last.row();
    }

    private int line() {
        return in.currentLocation().getLineNr();
    }

    private @Nullable Oc4idsRow read() {
        while (in.nextToken() != null) {
            if (around != null && in.currentToken() == JsonToken.END_ARRAY) {
                held = around.end(held);
                around = null;
                continue;
            }
            if (in.currentToken() != JsonToken.START_OBJECT) {
                in.skipChildren();
                return new Oc4idsRow(++number, "", "", "", "", List.of(Finding.of("not-an-object", "")), null);
            }
            var copy = new ObjectCopy(in);
            if (around != null) {
                copy.read();
                return Oc4idsRow.of(++number, copy);
            }
            if (copy.readToProjects()) {
                around = new PackageAround(copy, number);
            } else if (!PackageAround.isWithoutProjects(copy)) {
                return Oc4idsRow.of(++number, copy);
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
