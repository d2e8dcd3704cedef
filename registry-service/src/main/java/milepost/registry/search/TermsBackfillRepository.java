package milepost.registry.search;

import java.util.List;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.registry.naming.ProjectName;
import milepost.registry.project.Project;
import milepost.registry.project.ProjectRow;
import milepost.registry.row.GivenProject;
import milepost.registry.status.ShownStatus;
import milepost.registry.terms.TermsRow;
import milepost.registry.version.VersionRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of projects that are not in {@code project_search} yet. */
@Repository
class TermsBackfillRepository {

    private final JdbcClient jdbc;
    private final ShownStatus status;

    TermsBackfillRepository(JdbcClient jdbc, ShownStatus status) {
        this.jdbc = jdbc;
        this.status = status;
    }

    /**
     * Adds some of them. Locks the projects, so that concurrent amendments and other instances wait, and the table of stages, so
     * that none changes before the rows exist that show it.
     *
     * @return how many were added, fewer than the limit if none are left
     */
    @Transactional
    int fill(int limit) {
        var projects = jdbc.sql("select " + ProjectRow.COLUMNS + """
                 from project
                where merged_into is null and not exists (select 1 from project_search where project_id = project.id)
                order by id
                limit :limit
                for no key update of project
                """)
                .param("limit", limit)
                .query(ProjectRow.MAPPER)
                .list();
        if (projects.isEmpty()) {
            return 0;
        }
        write(projects);
        status.showAgain(projects.stream().map(Project::id).toList());
        return projects.size();
    }

    private void write(List<Project> projects) {
        var given = projects.stream()
                .map(project -> project.given(names(project.details()), null))
                .toList();
        jdbc.sql("with " + GivenProject.QUERY + ", written as (select id, " + VersionRow.NEWEST_FROM
                        + " as updated_at from given) " + TermsRow.WRITE)
                .param("given", GivenProject.json(given))
                .update();
    }

    private static List<ProjectName> names(ProjectDetails project) {
        return ProjectName.all(project.nameZh(), project.aliases());
    }
}
