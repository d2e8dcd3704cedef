package milepost.registry.search;

import java.util.List;
import java.util.Optional;
import milepost.registry.project.ProjectRow;
import milepost.registry.search.ProjectOrder.AfterProject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The SQL of the list of projects. No single plan is quick both where much is found and where little is, and which of them it
 * is the database guesses badly once conditions depend on each other: railways that are named 公路. So the list first looks at
 * the next projects of the order, few of which are needed where much is found; and else finds all by the index and sorts them,
 * which are few.
 */
@Repository
class ProjectSearchRepository {

    /** How many of the next projects are looked at. A larger number finds enough more often and costs more where it does not. */
    private static final int NEXT = 1000;

    private static final int NEXT_PER_ITEM = 4;

    private final JdbcClient jdbc;

    ProjectSearchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For the current transaction: a plan that were to suit all values of a filter suits neither the frequent nor the rare ones. */
    void planForValues() {
        jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
    }

    List<FoundProject> find(ProjectFilter filter, ProjectOrder order, Optional<AfterProject> after, int limit) {
        var next = among(filter, order, after, limit);
        return next.size() == limit ? next : all(filter, order, after, limit);
    }

    private List<FoundProject> among(
            ProjectFilter filter, ProjectOrder order, Optional<AfterProject> after, int limit) {
        var next = new Conditions();
        after.ifPresent(last -> next.after(order, last));
        var wanted = new Conditions().facts(filter);
        filter.terms().ifPresent(wanted::terms);
        return among(next, wanted, order, limit, 0);
    }

    /**
     * The projects that are wanted among the next ones.
     *
     * @param rank what they are worth
     */
    List<FoundProject> among(Conditions next, Conditions wanted, ProjectOrder order, int limit, int rank) {
        var sorted = " order by " + order.column() + order.direction() + ", project.id" + order.direction();
        return jdbc.sql("select " + ProjectRow.COLUMNS + ", :rank as rank from (select project.* from project where "
                        + next + sorted + " limit :next) as project"
                        + " join project_search on project_search.project_id = project.id where " + wanted + sorted
                        + " limit :limit")
                .params(next.params())
                .params(wanted.params())
                .param("next", NEXT + limit * NEXT_PER_ITEM)
                .param("limit", limit)
                .param("rank", rank)
                .query((row, n) -> new FoundProject(ProjectRow.MAPPER.mapRow(row, n), row.getInt("rank")))
                .list();
    }

    private List<FoundProject> all(ProjectFilter filter, ProjectOrder order, Optional<AfterProject> after, int limit) {
        var wanted = new Conditions().facts(filter);
        filter.terms().ifPresent(wanted::terms);
        after.ifPresent(last -> wanted.after(order, last));
        return all(wanted, "0", order, limit);
    }

    /**
     * The first of all projects that are wanted, the best ranks first.
     *
     * @param rank in SQL
     */
    List<FoundProject> all(Conditions wanted, String rank, ProjectOrder order, int limit) {
        // Conditions that exclude each other look as if much were found, and the whole table were to be read for it.
        jdbc.sql("set local enable_seqscan = off").update();
        var direction = order.direction();
        var isAfter = wanted.params().containsKey("afterRank") ? " where (rank, id) > (:afterRank, :afterId)" : "";
        return jdbc.sql("with found as materialized (select project.id, " + rank + " as rank, " + order.column()
                        + " as key from project_search join project on project.id = project_search.project_id where "
                        + wanted + "), page as (select * from found" + isAfter + " order by rank, key" + direction
                        + ", id" + direction + " limit :limit) select " + ProjectRow.COLUMNS
                        + ", page.rank from page join project on project.id = page.id order by page.rank, page.key"
                        + direction + ", page.id" + direction)
                .params(wanted.params())
                .param("limit", limit)
                .query((row, n) -> new FoundProject(ProjectRow.MAPPER.mapRow(row, n), row.getInt("rank")))
                .list();
    }
}
