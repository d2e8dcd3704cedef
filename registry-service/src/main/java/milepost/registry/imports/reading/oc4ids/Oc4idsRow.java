package milepost.registry.imports.reading.oc4ids;

import java.util.ArrayList;
import java.util.List;
import milepost.registry.imports.reading.SheetRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A project of a package, as it is kept among the rows of an import.
 *
 * @param number of the project in the file, from 1
 * @param project the members that are taken, as JSON; empty if it is no object or too long
 * @param id as the file has it; empty if it has none
 * @param updated milliseconds with leading zeros, so that the later one is the greater text; empty if it is not said
 * @param newer the row of the same project that counts instead, null if it is this one
 */
public record Oc4idsRow(
        int number,
        String project,
        String id,
        String updated,
        String title,
        List<Finding> findings,
        @Nullable Integer newer) {

    /** The columns of the id, the time and the later row, as the database counts. */
    public static final int ID = 2;

    public static final int UPDATED = 3;
    public static final int NEWER = 6;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int TITLE = 4;

    /** Returns what was kept. */
    public static Oc4idsRow of(SheetRow row) {
        return new Oc4idsRow(
                row.number(),
                row.cell(0),
                row.cell(ID - 1),
                row.cell(UPDATED - 1),
                row.cell(TITLE - 1),
                JSON.readValue(row.cell(TITLE), new TypeReference<>() {}),
                row.cell(NEWER - 1).isEmpty() ? null : Integer.valueOf(row.cell(NEWER - 1)));
    }

    static Oc4idsRow of(int number, ObjectCopy copy) {
        var text = copy.text();
        var findings = new ArrayList<>(copy.findings().all());
        var updated = UpdatedAt.of(copy.value("updated"));
        if (updated.isEmpty() && !copy.value("updated").isEmpty()) {
            findings.add(Finding.of("time-unreadable", "updated", copy.value("updated")));
        }
        if (text.isEmpty()) {
            findings.add(Finding.of("project-too-long", "", "" + KeptText.MOST));
        }
        return new Oc4idsRow(number, text, copy.value("id"), updated, copy.value("title"), findings, null);
    }

    SheetRow row() {
        return new SheetRow(number, List.of(project, id, updated, title, JSON.writeValueAsString(findings)));
    }

    Oc4idsRow with(List<Finding> others) {
        return new Oc4idsRow(number, project, id, updated, title, others, newer);
    }
}
