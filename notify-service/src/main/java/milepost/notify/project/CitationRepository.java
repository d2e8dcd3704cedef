package milepost.notify.project;

import java.util.Collection;
import java.util.UUID;
import milepost.events.RegistryEvent.ProjectCited;
import milepost.messaging.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the clauses that name projects. */
@Repository
class CitationRepository {

    private final JdbcClient jdbc;

    CitationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ProjectCited event) {
        jdbc.sql("""
                insert into project_citation (project_id, citation_id, plan, clause)
                values (:project, :citation, :plan, :clause)
                on conflict (project_id, citation_id) do update set plan = excluded.plan, clause = excluded.clause
                """)
                .param("project", event.projectId())
                .param("citation", event.citationId())
                .param("plan", event.plan())
                .param("clause", event.clause())
                .update();
    }

    /** Removes citations that are another project's from now on. */
    void remove(UUID project, Collection<UUID> citations) {
        jdbc.sql(
                        "delete from project_citation where project_id = :project and citation_id = any (cast(:citations as uuid[]))")
                .param("project", project)
                .param("citations", Columns.of(citations))
                .update();
    }
}
