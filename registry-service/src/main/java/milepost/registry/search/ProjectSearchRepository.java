package milepost.registry.search;

import java.util.List;
import java.util.Optional;
import milepost.registry.filter.Conditions;
import milepost.registry.filter.ProjectFilter;
import milepost.registry.project.ProjectRow;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The SQL of the list of projects. No single query plan is fast both where many projects match and where few do, and the database
 * estimates badly which of them holds when conditions depend on each other (railways named 公路). So a search first looks for
 * matches among the next projects in the order, where a page is full soon if many match; otherwise it finds all matches by the
 * index and sorts them, because they are few.
 */
@Repository
class ProjectSearchRepository {

    /** How many of the next projects are read. A larger number fills a page more often, and costs more where it does not. */
    private static final int NEXT = 1000;

    private static final int NEXT_PER_ITEM = 4;

    private static final RowMapper<FoundProject> FOUND = (row, n) ->
            new FoundProject(ProjectRow.MAPPER.mapRow(row, n), row.getString("sort_key"), row.getInt("rank"));

    private final JdbcClient jdbc;

    ProjectSearchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Has this transaction's queries planned for the values of their parameters, because some values are frequent and some rare. */
    void useCustomPlans() {
        jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
    }

    List<FoundProject> find(ProjectFilter filter, ProjectOrder order, Optional<AfterProject> after, int limit) {
        var position = new Conditions();
        after.ifPresent(last -> order.addAfter(position, last));
        var left = wanted(order.addIndexed(position, filter));
        var next = among(position, left, order, limit, 0);
        if (next.size() == limit || order.isWhole(left)) {
            return next;
        }
        var all = wanted(filter);
        after.ifPresent(last -> order.addAfter(all, last));
        return all(all, "0", order, limit);
    }

    /**
     * Returns the matches among the next projects in the order.
     *
     * @param next selects the next projects
     * @param rank of all matches
     */
    List<FoundProject> among(Conditions next, Conditions wanted, ProjectOrder order, int limit, int rank) {
        return jdbc.sql("select " + ProjectRow.COLUMNS + ", " + order.column() + " as sort_key, :rank as rank"
                        + order.next(next) + " join project_search on project_search.project_id = project.id where "
                        + wanted + order.sorted() + " limit :limit")
                .params(next.params())
                .params(wanted.params())
                .param("next", NEXT + limit * NEXT_PER_ITEM)
                .param("limit", limit)
                .param("rank", rank)
                .query(FOUND)
                .list();
    }

    /**
     * Returns the first of all matches, the best ranks first.
     *
     * @param rank an SQL expression
     */
    List<FoundProject> all(Conditions wanted, String rank, ProjectOrder order, int limit) {
        // For conditions that exclude each other the planner expects many matches, and would read the whole table.
        jdbc.sql("set local enable_seqscan = off").update();
        var direction = order.direction();
        var isAfter = wanted.params().containsKey("afterRank") ? " where (rank, id) > (:afterRank, :afterId)" : "";
        return jdbc.sql("with found as materialized (select project.id, " + rank + " as rank, " + order.column()
                        + " as key from project_search join project on project.id = project_search.project_id"
                        + order.join() + " where " + wanted + "), page as (select * from found" + isAfter
                        + " order by rank, key" + direction + ", id" + direction + " limit :limit) select "
                        + ProjectRow.COLUMNS
                        + ", page.key as sort_key, page.rank from page join project on project.id = page.id order by page.rank, page.key"
                        + direction + ", page.id" + direction)
                .params(wanted.params())
                .param("limit", limit)
                .query(FOUND)
                .list();
    }

    private static Conditions wanted(ProjectFilter filter) {
        var wanted = new Conditions().columns(filter).updatedBefore(filter);
        filter.terms().ifPresent(wanted::terms);
        return wanted;
    }
}
