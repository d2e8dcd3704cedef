package milepost.registry.search;

import java.util.List;
import java.util.Optional;
import milepost.registry.filter.Conditions;
import milepost.registry.filter.ProjectFilter;
import milepost.registry.search.ProjectFacets.Count;
import milepost.registry.vocabulary.Category;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The SQL of the counts of projects. Counts by the columns of {@code project_search_counted} read only that index; table rows are
 * read for filters by text, region, plan and time, which leave fewer projects, and to count by plan what a filter leaves. The
 * database reads {@code found} once: it keeps the rows where two parts of the statement use them.
 */
@Repository
class ProjectCountRepository {

    private static final int PROVINCE_DIGITS = 2;

    private static final String COUNTED = """
            counted as materialized (
                select category, nature, stage, light, %s as codes, count(*) as count from found
                group by grouping sets ((category, nature, stage, light)%s))
            """;

    private static final String BY_KIND = """
            select category, nature, stage, light, null as region, null as plan, count from counted where codes is null
            """;

    /** By province or, with a filter by region, by the regions directly below it, as codes of six digits. */
    private static final String BY_REGION = """
            union all
            select null, null, null, null, rpad(region, 6, '0'), null, sum(count)
            from counted, lateral (
                select distinct left(code, :digits) as region from unnest(codes) as code where code like :prefix)
            group by region
            """;

    private static final String BY_PLAN = """
            union all
            select null, null, null, null, null, plan, count(distinct project_id)
            from citation where project_id %s
            group by plan
            """;

    private static final String ARE_FOUND = "in (select project_id from found)";
    private static final String ARE_STANDING = """
            not in (
                select id from project where merged_into is not null union all
                select id from project where withdrawn_at is not null)
            """;

    private final JdbcClient jdbc;

    ProjectCountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts by kind and, if they are wanted, by region and by plan that cites the project, in one pass over the projects. */
    List<Count> count(ProjectFilter filter, boolean byRegion, boolean byPlan) {
        var wanted = conditions(filter);
        var prefix = Optional.ofNullable(filter.regionPrefix()).orElse("");
        var digits = Math.min(prefix.length() + PROVINCE_DIGITS, 6);
        var codes = digits == PROVINCE_DIGITS ? "provinces" : "regions";
        return jdbc.sql("with found as (select project_id, category, nature, stage, light, " + codes
                        + " as codes from project_search where " + wanted + "), "
                        + COUNTED.formatted(byRegion ? "codes" : "null", byRegion ? ", (codes)" : "")
                        + BY_KIND
                        + (byRegion ? BY_REGION : "")
                        + (byPlan ? BY_PLAN.formatted(wanted.areAllStanding() ? ARE_STANDING : ARE_FOUND) : ""))
                .params(wanted.params())
                .param("digits", digits)
                .param("prefix", prefix + "%")
                .query((row, _) -> new Count(
                        row.getString("category"),
                        row.getString("nature"),
                        row.getString("stage"),
                        row.getString("light"),
                        row.getString("region"),
                        row.getString("plan"),
                        row.getLong("count")))
                .list();
    }

    boolean isMoreThan(int projects, ProjectFilter filter) {
        var wanted = conditions(filter);
        return jdbc.sql("select count(*) > :projects from (select 1 from project_search where " + wanted
                        + " limit :projects + 1) as found")
                .params(wanted.params())
                .param("projects", projects)
                .query(Boolean.class)
                .single();
    }

    private static Conditions conditions(ProjectFilter filter) {
        var conditions = new Conditions()
                .columns(filter)
                .anyOf("category", filter.categories().stream().map(Category::code));
        filter.textAndRegion().ifPresent(conditions::terms);
        return conditions;
    }
}
