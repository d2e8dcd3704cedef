package milepost.registry.imports.running;

import java.sql.Types;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.registry.imports.columns.MappedColumn;
import milepost.registry.imports.mapping.CellProblem;
import milepost.registry.imports.state.Import;
import milepost.registry.imports.state.ImportState;
import milepost.registry.imports.state.RowOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of imports. */
@Repository
class ImportRepository {

    private final JdbcClient jdbc;

    ImportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds an import whose file is arriving. */
    void insert(Import added) {
        var caller = added.caller();
        jdbc.sql("""
                insert into project_import (
                    id, owner, subject, org, allowed, name, format, charset, size, sha256, options, state, dry, created_at,
                    updated_at)
                values (
                    :id, :owner, :subject, :org, :allowed, :name, :format, '', 0, '', cast(:options as jsonb), 'receiving',
                    :dry, clock_timestamp(), clock_timestamp())
                """)
                .param("id", added.id())
                .param("owner", Import.owner(caller))
                .param("subject", caller.subject())
                .param("org", caller.org())
                .param("allowed", caller.regions().toArray(String[]::new))
                .param("name", added.file().name())
                .param("format", added.file().format().code())
                .param("options", ImportColumnsRow.json(added.options()))
                .param("dry", added.dry())
                .update();
    }

    /** The whole file is there. */
    void received(UUID id, Import.File file) {
        jdbc.sql("""
                update project_import set
                    state = 'reading', charset = :charset, size = :size, sha256 = :sha256, updated_at = clock_timestamp()
                where id = :id
                """)
                .param("charset", file.charset())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("id", id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from project_import where id = :id").param("id", id).update();
    }

    Optional<Import> find(UUID id, String owner) {
        return jdbc.sql("select * from project_import where id = :id and owner = :owner and state <> 'receiving'")
                .param("id", id)
                .param("owner", owner)
                .query(ImportColumnsRow.IMPORT)
                .optional();
    }

    /** Returns the imports of an owner, newest first. */
    List<Import> list(String owner, @Nullable UUID before, int limit) {
        return jdbc.sql("""
                select * from project_import
                where owner = :owner and state <> 'receiving' and (cast(:before as uuid) is null or id < :before)
                order by id desc
                limit :limit
                """)
                .param("owner", owner)
                .param("before", before, Types.OTHER)
                .param("limit", limit)
                .query(ImportColumnsRow.IMPORT)
                .list();
    }

    void map(UUID id, List<MappedColumn> columns, @Nullable String mapping) {
        jdbc.sql("update project_import set columns = cast(:columns as jsonb), mapping = :mapping where id = :id")
                .param("columns", ImportColumnsRow.json(columns))
                .param("mapping", mapping)
                .param("id", id)
                .update();
    }

    /** Begins with the first row again. */
    boolean restart(UUID id, boolean dry) {
        var zero = Stream.of(RowOutcome.values())
                .map(outcome -> outcome.code() + " = 0")
                .collect(Collectors.joining(", "));
        return jdbc.sql(
                                "update project_import set state = 'running', dry = :dry, problem = null, position = 0, handled = 0, "
                                        + "busy_millis = 0, finished_at = null, updated_at = clock_timestamp(), " + zero
                                        + " where id = :id and state = 'waiting'")
                        .param("dry", dry)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Changes the state, unless it is none of those given. */
    boolean change(UUID id, Collection<ImportState> from, ImportState to, @Nullable CellProblem problem) {
        return jdbc.sql("""
                update project_import set
                    paused_state = case when :to = 'paused' then state end, state = :to,
                    problem = cast(:problem as jsonb), updated_at = clock_timestamp(), holder = null,
                    finished_at = case when :to in ('done', 'failed', 'cancelled') then clock_timestamp() end
                where id = :id and state = any (:from)
                """)
                        .param("to", to.code())
                        .param("problem", ImportColumnsRow.json(problem), Types.VARCHAR)
                        .param("from", from.stream().map(ImportState::code).toArray(String[]::new))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Deletes what is older than it is kept, and files that never arrived whole. */
    int deleteOld(Duration keep, int limit) {
        return jdbc.sql("""
                delete from project_import where id in (
                    select id from project_import
                    where (state in ('done', 'failed', 'cancelled', 'waiting')
                            and updated_at < clock_timestamp() - cast(:keep as interval))
                       or (state = 'receiving' and updated_at < clock_timestamp() - interval '1 hour')
                    limit :limit for update skip locked)
                """)
                .param("keep", keep.toString())
                .param("limit", limit)
                .update();
    }
}
