package milepost.registry.imports.running;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.registry.imports.state.FileFindings;
import milepost.registry.imports.state.Import;
import milepost.registry.imports.state.ImportState;
import milepost.registry.imports.state.RowOutcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of how far imports are, and of who works on them. */
@Repository
class ImportProgressRepository {

    private final JdbcClient jdbc;

    ImportProgressRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int countOpen() {
        return jdbc.sql("select count(*) from project_import where state in ('reading', 'running')")
                .query(Integer.class)
                .single();
    }

    /** Takes the import that has waited longest, among those that no other instance works on. */
    Optional<Import> take(UUID holder, Duration lease) {
        return jdbc.sql("""
                update project_import set
                    holder = :holder, leased_until = clock_timestamp() + cast(:lease as interval), updated_at = clock_timestamp()
                where id = (
                    select id from project_import
                    where state in ('reading', 'running')
                      and (holder is null or holder = :holder or leased_until < clock_timestamp())
                    order by updated_at limit 1 for update skip locked)
                returning *
                """)
                .param("holder", holder)
                .param("lease", lease.toString())
                .query(ImportColumnsRow.IMPORT)
                .optional();
    }

    /** Locks an import that this instance works on, until the transaction ends; false if it does not any more. */
    boolean hold(UUID id, UUID holder, ImportState state, Duration lease) {
        return jdbc.sql("""
                update project_import set leased_until = clock_timestamp() + cast(:lease as interval)
                where id = :id and holder = :holder and state = :state
                """)
                        .param("lease", lease.toString())
                        .param("id", id)
                        .param("holder", holder)
                        .param("state", state.code())
                        .update()
                == 1;
    }

    void read(UUID id, FileFindings found, int rows, int readTo) {
        jdbc.sql("""
                update project_import set columns = cast(:columns as jsonb), mapping = :mapping, sheet = :sheet,
                    sheets = :sheets, rows = rows + :rows, read_to = :readTo
                where id = :id
                """)
                .param("columns", found.columns().isEmpty() ? "[]" : ImportColumnsRow.json(found.columns()))
                .param("mapping", found.mapping())
                .param("sheet", found.sheets().read())
                .param("sheets", found.sheets().all().toArray(String[]::new))
                .param("rows", rows)
                .param("readTo", readTo)
                .param("id", id)
                .update();
    }

    /** Counts rows that were handled. */
    void advance(UUID id, int position, int handled, Map<RowOutcome, Integer> more, long millis) {
        var counted = Stream.of(RowOutcome.values())
                .map(outcome -> "%1$s = %1$s + :%1$s".formatted(outcome.code()))
                .collect(Collectors.joining(", "));
        var statement = jdbc.sql("update project_import set position = greatest(position, :position), "
                + "handled = handled + :handled, busy_millis = busy_millis + :millis, " + counted + " where id = :id");
        for (var outcome : RowOutcome.values()) {
            statement = statement.param(outcome.code(), more.getOrDefault(outcome, 0));
        }
        statement
                .param("position", position)
                .param("handled", handled)
                .param("millis", millis)
                .param("id", id)
                .update();
    }
}
