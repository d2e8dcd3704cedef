package milepost.registry.imports.running;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import milepost.registry.duplicate.Candidate;
import milepost.registry.imports.columns.MappedColumn;
import milepost.registry.imports.mapping.CellProblem;
import milepost.registry.imports.mapping.Decision;
import milepost.registry.imports.reading.FileFormat;
import milepost.registry.imports.reading.SheetRow;
import milepost.registry.imports.reading.Sheets;
import milepost.registry.imports.state.Import;
import milepost.registry.imports.state.ImportOptions;
import milepost.registry.imports.state.ImportRow;
import milepost.registry.imports.state.ImportState;
import milepost.registry.imports.state.RowOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How imports and their rows are read from the tables and written into them. */
final class ImportColumnsRow {

    private static final JsonMapper JSON = JsonMapper.shared();

    static final RowMapper<Import> IMPORT = (row, _) -> new Import(
            row.getObject("id", UUID.class),
            Import.caller(row.getString("subject"), row.getString("org"), texts(row, "allowed")),
            new Import.File(
                    row.getString("name"),
                    FileFormat.of(row.getString("format")),
                    row.getString("charset"),
                    row.getLong("size"),
                    row.getString("sha256")),
            JSON.readValue(row.getString("options"), ImportOptions.class),
            ImportState.of(row.getString("state")),
            row.getString("paused_state") == null ? null : ImportState.of(row.getString("paused_state")),
            row.getBoolean("dry"),
            new Sheets(texts(row, "sheets"), row.getString("sheet")),
            read(row.getString("problem"), CellProblem.class),
            JSON.readValue(row.getString("columns"), new TypeReference<List<MappedColumn>>() {}),
            row.getString("mapping"),
            row.getInt("rows"),
            row.getInt("read_to"),
            row.getInt("position"),
            row.getInt("handled"),
            counts(row),
            row.getLong("busy_millis"),
            row.getObject("created_at", OffsetDateTime.class).toInstant(),
            instant(row));

    static final RowMapper<ImportRow> ROW = (row, _) -> new ImportRow(
            new SheetRow(row.getInt("number"), texts(row, "cells")),
            row.getString("outcome") == null ? null : RowOutcome.of(row.getString("outcome")),
            row.getObject("project_id", UUID.class),
            list(row.getString("problems"), new TypeReference<>() {}),
            list(row.getString("candidates"), new TypeReference<List<Candidate>>() {}),
            read(row.getString("decision"), Decision.class),
            row.getBoolean("due"));

    private ImportColumnsRow() {}

    /** Returns null for a list without items, which takes no place. */
    static @Nullable String json(@Nullable Object value) {
        return value == null || value.equals(List.of()) ? null : JSON.writeValueAsString(value);
    }

    private static EnumMap<RowOutcome, Integer> counts(ResultSet row) throws SQLException {
        var counts = new EnumMap<RowOutcome, Integer>(RowOutcome.class);
        for (var outcome : RowOutcome.values()) {
            counts.put(outcome, row.getInt(outcome.code()));
        }
        return counts;
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        var at = row.getObject("finished_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static <T> @Nullable T read(@Nullable String json, Class<T> type) {
        return json == null ? null : JSON.readValue(json, type);
    }

    private static <T> List<T> list(@Nullable String json, TypeReference<List<T>> type) {
        return json == null ? List.of() : JSON.readValue(json, type);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
