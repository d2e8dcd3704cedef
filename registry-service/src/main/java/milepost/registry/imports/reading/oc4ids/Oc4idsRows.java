package milepost.registry.imports.reading.oc4ids;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import milepost.registry.imports.reading.Rows;
import milepost.registry.imports.reading.SheetRow;
import milepost.registry.imports.reading.UnreadableFileException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the projects of a file one by one: of a package, or of lines each of which is a project or a package. The last project of a
 * package is given after the end of the package, since what is found there is told with it.
 */
public final class Oc4idsRows implements Rows {

    private static final int DEPTH = 100;
    private static final int NAME_LENGTH = 1000;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxNameLength(NAME_LENGTH)
                            .maxStringLength(KeptText.MOST)
                            .build())
                    .build())
            .build();

    private final JsonParser in;
    private @Nullable PackageAround around;
    private @Nullable Oc4idsRow held;
    private int number;

    public Oc4idsRows(Reader file) {
        in = JSON.createParser(file);
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
            throw new UnreadableFileException("json-beyond-limits", line(), DEPTH, KeptText.MOST);
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
                return row(copy);
            }
            if (copy.readToProjects()) {
                around = new PackageAround(copy, number);
            } else if (!PackageAround.isWithoutProjects(copy)) {
                return row(copy);
            }
        }
        return null;
    }

    private Oc4idsRow row(ObjectCopy copy) {
        var text = copy.text();
        var findings = new ArrayList<>(copy.findings().all());
        var updated = UpdatedAt.of(copy.value("updated"));
        if (updated.isEmpty() && !copy.value("updated").isEmpty()) {
            findings.add(Finding.of("time-unreadable", "updated", copy.value("updated")));
        }
        if (text.isEmpty()) {
            findings.add(Finding.of("project-too-long", "", "" + KeptText.MOST));
        }
        return new Oc4idsRow(++number, text, copy.value("id"), updated, copy.value("title"), findings, null);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
