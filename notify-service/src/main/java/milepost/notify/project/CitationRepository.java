package milepost.notify.project;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import milepost.events.LifecycleEvent.ProjectReleased;
import milepost.events.LifecycleEvent.ProjectSplit;
import milepost.events.RegistryEvent.ProjectCited;
import milepost.messaging.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the plans and clauses that name projects. */
@Repository
class CitationRepository {

    private final JdbcClient jdbc;

    CitationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void take(ProjectCited event) {
        jdbc.sql("update project set plans = plans || :plan where id = :id and not :plan = any (plans)")
                .param("id", event.projectId())
                .param("plan", event.plan())
                .update();
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

    /** Some citations are the other project's again. */
    void take(ProjectReleased event) {
        replace(event.projectId(), event.plans(), event.citations());
    }

    /** The parts have taken over some citations. */
    void take(ProjectSplit event) {
        var taken = event.parts().stream()
                .flatMap(part -> part.citations().stream())
                .toList();
        replace(event.projectId(), event.plans(), taken);
    }

    private void replace(UUID project, List<String> plans, Collection<UUID> gone) {
        jdbc.sql("update project set plans = :plans where id = :id")
                .param("id", project)
                .param("plans", plans.toArray(String[]::new))
                .update();
        jdbc.sql("""
                delete from project_citation
                where project_id = :project and citation_id = any (cast(:citations as uuid[]))
                """)
                .param("project", project)
                .param("citations", Columns.of(gone))
                .update();
    }
}
