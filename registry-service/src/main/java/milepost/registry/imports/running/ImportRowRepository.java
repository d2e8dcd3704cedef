package milepost.registry.imports.running;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import milepost.messaging.Columns;
import milepost.registry.imports.reading.SheetRow;
import milepost.registry.imports.state.ImportRow;
import milepost.registry.imports.state.RowOutcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the rows of imports. */
@Repository
class ImportRowRepository {

    private final JdbcClient jdbc;

    ImportRowRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, List<SheetRow> rows) {
        jdbc.sql("""
                insert into import_row (import_id, number, cells)
                select :id, cast(number as int), array(select json_array_elements_text(cast(cells as json)))
                from unnest(:numbers, :cells) as given (number, cells)
                """)
                .param("id", id)
                .param("numbers", Columns.of(rows, SheetRow::number))
                .param(
                        "cells",
                        Columns.of(
                                rows,
                                row -> "[]".equals(row.cells().toString()) ? "[]" : ImportColumnsRow.json(row.cells())))
                .update();
    }

    /** Returns the rows that come next in the list. */
    List<ImportRow> after(UUID id, int position, int limit) {
        return jdbc.sql(
                        "select * from import_row where import_id = :id and number > :position order by number limit :limit")
                .param("id", id)
                .param("position", position)
                .param("limit", limit)
                .query(ImportColumnsRow.ROW)
                .list();
    }

    void save(UUID id, Collection<ImportRow> rows) {
        jdbc.sql("""
                update import_row set
                    outcome = given.outcome, project_id = cast(given.project as uuid),
                    problems = cast(given.problems as jsonb), candidates = cast(given.candidates as jsonb),
                    decision = cast(given.decision as jsonb), due = cast(given.due as boolean)
                from unnest(:numbers, :outcomes, :projects, :problems, :candidates, :decisions, :due)
                    as given (number, outcome, project, problems, candidates, decision, due)
                where import_row.import_id = :id and import_row.number = cast(given.number as int)
                """)
                .param("numbers", Columns.of(rows, ImportRow::number))
                .param(
                        "outcomes",
                        Columns.of(
                                rows,
                                row -> row.outcome() == null
                                        ? null
                                        : row.outcome().code()))
                .param("projects", Columns.of(rows, ImportRow::project))
                .param("problems", Columns.of(rows, row -> ImportColumnsRow.json(row.problems())))
                .param("candidates", Columns.of(rows, row -> ImportColumnsRow.json(row.candidates())))
                .param("decisions", Columns.of(rows, row -> ImportColumnsRow.json(row.decision())))
                .param("due", Columns.of(rows, ImportRow::due))
                .param("id", id)
                .update();
    }

    /** Returns handled rows after a number, of one outcome or of some. */
    List<ImportRow> handled(UUID id, int position, Collection<RowOutcome> outcomes, int after, int limit) {
        return jdbc.sql("""
                select * from import_row
                where import_id = :id and number > :after and number <= :position and outcome = any (:outcomes)
                order by number
                limit :limit
                """)
                .param("id", id)
                .param("after", after)
                .param("position", position)
                .param("outcomes", outcomes.stream().map(RowOutcome::code).toArray(String[]::new))
                .param("limit", limit)
                .query(ImportColumnsRow.ROW)
                .list();
    }
}
