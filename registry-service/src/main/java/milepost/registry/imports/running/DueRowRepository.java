package milepost.registry.imports.running;

import java.util.List;
import java.util.UUID;
import milepost.registry.imports.mapping.Decision;
import milepost.registry.imports.reading.oc4ids.Oc4idsRow;
import milepost.registry.imports.state.ImportRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of rows that are handled after the others, by themselves or again, or not because of a later one. */
@Repository
class DueRowRepository {

    private final JdbcClient jdbc;

    DueRowRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns rows that are to be handled again or by themselves. */
    List<ImportRow> next(UUID id, int limit) {
        return jdbc.sql("select * from import_row where import_id = :id and due order by number limit :limit")
                .param("id", id)
                .param("limit", limit)
                .query(ImportColumnsRow.ROW)
                .list();
    }

    /** Keeps a decision on a row that waits for one; false if it does not. */
    boolean decide(UUID id, int number, @Nullable Decision decision) {
        return jdbc.sql("""
                update import_row set decision = cast(:decision as jsonb), due = true
                where import_id = :id and number = :number and outcome = 'suspected'
                """)
                        .param("decision", ImportColumnsRow.json(decision))
                        .param("id", id)
                        .param("number", number)
                        .update()
                == 1;
    }

    /** Tells the rows of one project, by its id, which of them counts: the one that was updated last, or else the last one. */
    void tellNewer(UUID id) {
        jdbc.sql("""
                update import_row set cells[%1$d] = cast(given.latest as text)
                from (
                    select number, first_value(number) over (
                        partition by cells[%2$d] order by cells[%3$d] collate "C" desc, number desc) as latest
                    from import_row where import_id = :id and cells[%2$d] <> '') given
                where import_row.import_id = :id and import_row.number = given.number and given.latest <> given.number
                """.formatted(Oc4idsRow.NEWER, Oc4idsRow.ID, Oc4idsRow.UPDATED))
                .param("id", id)
                .update();
    }

    boolean exist(UUID id) {
        return jdbc.sql("select exists (select from import_row where import_id = :id and due)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }
}
