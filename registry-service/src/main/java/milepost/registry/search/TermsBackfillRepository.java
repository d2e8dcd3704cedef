package milepost.registry.search;

import milepost.registry.project.Project;
import milepost.registry.project.ProjectRow;
import milepost.registry.status.ShownStatus;
import milepost.registry.terms.TermsRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of the projects that have nothing to be found by yet. */
@Repository
class TermsBackfillRepository {

    private final JdbcClient jdbc;
    private final ShownStatus status;

    TermsBackfillRepository(JdbcClient jdbc, ShownStatus status) {
        this.jdbc = jdbc;
        this.status = status;
    }

    /**
     * Fills in some of them. The projects are locked, so that whoever amends one meanwhile comes after, and another instance
     * goes by; and nobody tells of a stage until the rows are there that show it.
     *
     * @return how many, fewer than the limit if no more are left
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
        projects.forEach(this::write);
        status.showAgain(projects.stream().map(Project::id).toList());
        return projects.size();
    }

    private void write(Project project) {
        var statement = jdbc.sql("with written as (select cast(:id as uuid) as id) " + TermsRow.WRITE)
                .param("id", project.id());
        TermsRow.bind(statement, project.details()).update();
    }
}
