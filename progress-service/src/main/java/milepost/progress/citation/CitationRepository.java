package milepost.progress.citation;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import milepost.events.RegistryEvent.ProjectCited;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the citations of projects. */
@Repository
class CitationRepository {

    private final JdbcClient jdbc;

    CitationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(ProjectCited citation, Instant recordedAt) {
        jdbc.sql("""
                insert into project_citation (
                    project_id, citation_id, plan, clause, phrase, stated_stage, stated_stage_words, promised_date, cited_at)
                values (:project, :citation, :plan, :clause, :phrase, :stage, :words, :promised, :at)
                on conflict (project_id, citation_id) do update set
                    plan = excluded.plan, clause = excluded.clause, phrase = excluded.phrase,
                    stated_stage = excluded.stated_stage, stated_stage_words = excluded.stated_stage_words,
                    promised_date = excluded.promised_date, uncited_at = null
                """)
                .param("project", citation.projectId())
                .param("citation", citation.citationId())
                .param("plan", citation.plan())
                .param("clause", citation.clause())
                .param("phrase", citation.phrase())
                .param("stage", citation.statedStage())
                .param("words", citation.statedStageWords(), Types.VARCHAR)
                .param("promised", citation.promisedDate(), Types.DATE)
                .param("at", recordedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Ends citations of a project, which are those of another one from then on. */
    void end(UUID project, List<UUID> citations, Instant at) {
        jdbc.sql("""
                update project_citation set uncited_at = :at
                where project_id = :project and citation_id = any (cast(:citations as uuid[])) and uncited_at is null
                """)
                .param("project", project)
                .param("citations", citations.stream().map(UUID::toString).toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<StatedStage> find(UUID project, @Nullable Instant asOf) {
        return jdbc.sql("""
                select plan, clause, stated_stage, stated_stage_words from project_citation
                where project_id = :project and cited_at <= coalesce(cast(:asOf as timestamptz), 'infinity')
                  and (uncited_at is null or uncited_at > cast(:asOf as timestamptz))
                order by citation_id
                """)
                .param("project", project)
                .param("asOf", asOf == null ? null : asOf.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .query((row, _) -> new StatedStage(
                        row.getString("plan"),
                        row.getString("clause"),
                        row.getString("stated_stage"),
                        row.getString("stated_stage_words")))
                .list();
    }
}
