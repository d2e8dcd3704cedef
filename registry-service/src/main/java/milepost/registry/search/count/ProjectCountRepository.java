package milepost.registry.search.count;

import java.util.ArrayList;
import java.util.List;
import milepost.registry.filter.Conditions;
import milepost.registry.filter.ProjectFilter;
import milepost.registry.search.count.ProjectCounts.Count;
import milepost.registry.vocabulary.Category;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The SQL of the counts of projects. One pass over {@code project_counted} groups them by all that is wanted; sets of
 * regions and of plans are grouped as they are, since there are far fewer of them than projects, and taken apart afterwards.
 */
@Repository
class ProjectCountRepository {

    private static final int PROVINCE_DIGITS = 2;

    private final JdbcClient jdbc;

    ProjectCountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts by kind and, if they are wanted, by region and by plan that cites the project, in one pass over the projects. */
    ProjectCounts count(ProjectFilter filter, String regionPrefix, boolean byRegion, boolean byPlan) {
        planFor(filter);
        var wanted = conditions(filter);
        var regions = byRegion ? CountedRegions.column(Math.min(regionPrefix.length() + PROVINCE_DIGITS, 6)) : "null";
        var plans = byPlan ? "plans" : "null";
        var grouped = new ArrayList<>(List.of("(kind)"));
        if (byRegion) {
            grouped.add("(" + regions + ")");
        }
        if (byPlan) {
            grouped.add("(plans)");
        }
        return new ProjectCounts(jdbc.sql("select kind, " + regions + " as regions, " + plans
                        + " as plans, count(*) as count from project_counted where " + wanted
                        + " group by grouping sets ("
                        + String.join(", ", grouped) + ")")
                .params(wanted.params())
                .query((row, _) -> new Count(
                        row.getString("kind"), row.getString("regions"), row.getString("plans"), row.getLong("count")))
                .list());
    }

    boolean isMoreThan(int projects, ProjectFilter filter) {
        var wanted = conditions(filter);
        return jdbc.sql("select count(*) > :projects from (select 1 from project_counted where " + wanted
                        + " limit :projects + 1) as found")
                .params(wanted.params())
                .param("projects", projects)
                .query(Boolean.class)
                .single();
    }

    /** Has the counts planned for what is in memory and for their values. */
    private void planFor(ProjectFilter filter) {
        if (filter.asOf() == null) {
            jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true),"
                            + " set_config('random_page_cost', '1', true)")
                    .query()
                    .singleRow();
        }
    }

    private static Conditions conditions(ProjectFilter filter) {
        var conditions = new Conditions("project_counted")
                .columns(filter)
                .anyOf("category", filter.categories().stream().map(Category::code));
        CountedRegions.require(filter.regions(), conditions);
        if (filter.text() != null) {
            conditions
                    .and("project_counted.project_id in (select project_id from project_search"
                            + " where terms @@ cast(:terms as tsquery))")
                    .param("terms", filter.text().words().text());
        }
        return conditions;
    }
}
