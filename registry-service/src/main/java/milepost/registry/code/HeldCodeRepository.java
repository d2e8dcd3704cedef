package milepost.registry.code;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The SQL of the codes that projects have or had. A trigger keeps the rows in agreement with the codes of projects, whoever changes
 * those; here is written what is said beside.
 */
@Repository
class HeldCodeRepository {

    private final JdbcClient jdbc;

    HeldCodeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the projects that have a code or had it, those that have it first. */
    List<HeldCode> holders(String code) {
        return jdbc.sql(HeldCodeRow.SELECT + "where held.code = :code order by held.ended is not null, held.number")
                .param("code", code)
                .query(HeldCodeRow.MAPPER)
                .list();
    }

    /** Returns the codes that a project has or had, those that it has first. */
    List<HeldCode> ofProject(UUID project) {
        return jdbc.sql(HeldCodeRow.SELECT
                        + "where held.project_id = :project order by held.ended is not null, held.number")
                .param("project", project)
                .query(HeldCodeRow.MAPPER)
                .list();
    }

    /** Says of a code that a project has since when it is valid, and by which document. */
    void describe(UUID project, String code, @Nullable LocalDate validFrom, @Nullable String documentRef) {
        jdbc.sql("""
                update project_code set valid_from = :validFrom, document_ref = :documentRef
                where project_id = :project and code = :code and ended is null
                """)
                .param("project", project)
                .param("code", code)
                .param("validFrom", validFrom, Types.DATE)
                .param("documentRef", documentRef, Types.VARCHAR)
                .update();
    }

    /** Says of codes that have been taken out of a description and put into another one that they were moved. */
    void tellMoved(UUID from, Collection<String> moved, CodeEnd end) {
        jdbc.sql("""
                with left_behind as (
                    update project_code set ended = :ended, moved_to = :movedTo, end_reason = :reason, end_document_ref = :documentRef
                    where number in (
                        select max(number) from project_code
                        where project_id = :from and code = any(:codes) and ended is not null
                        group by code)
                    returning code, valid_from, document_ref)
                update project_code held set valid_from = left_behind.valid_from, document_ref = left_behind.document_ref
                from left_behind
                where held.project_id = :movedTo and held.code = left_behind.code and held.ended is null
                """)
                .param("from", from)
                .param("codes", moved.toArray(String[]::new))
                .param("ended", end.ending().code())
                .param("movedTo", end.movedTo(), Types.OTHER)
                .param("reason", end.reasonText())
                .param("documentRef", end.documentRef(), Types.VARCHAR)
                .update();
    }

    /** Ends the code of a project, before the code is taken out of the project's description. */
    void end(UUID project, String code, CodeEnd end, Instant at) {
        jdbc.sql("""
                update project_code set ended = :ended, lapsed_on = :lapsedOn, moved_to = :movedTo, end_reason = :reason,
                    end_document_ref = :documentRef, ended_at = :at
                where project_id = :project and code = :code and ended is null
                """)
                .param("project", project)
                .param("code", code)
                .param("ended", end.ending().code())
                .param("lapsedOn", end.lapsedOn(), Types.DATE)
                .param("movedTo", end.movedTo(), Types.OTHER)
                .param("reason", end.reasonText())
                .param("documentRef", end.documentRef(), Types.VARCHAR)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
