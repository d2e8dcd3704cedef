package milepost.registry.search;

import java.util.List;
import java.util.Optional;
import milepost.registry.filter.Conditions;
import milepost.registry.filter.ProjectFilter;
import milepost.registry.vocabulary.Category;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The SQL of the counts of projects. Counts by the columns of {@code project_search_counted} read only that index; table rows are
 * read only for filters by text, region, plan and time, which leave fewer projects.
 */
@Repository
class ProjectCountRepository {

    private static final int PROVINCE_DIGITS = 2;

    private final JdbcClient jdbc;

    ProjectCountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many projects have the same category, nature, stage and light. */
    record KindCount(String category, String nature, String stage, String light, long count) {}

    /**
     * How many projects have a value.
     *
     * @param value as the filter accepts it
     */
    record ValueCount(String value, long count) {}

    List<KindCount> byKind(ProjectFilter filter) {
        var wanted = conditions(filter);
        return jdbc.sql("select category, nature, stage, light, count(*) as count from project_search where " + wanted
                        + " group by category, nature, stage, light")
                .params(wanted.params())
                .query((row, _) -> new KindCount(
                        row.getString("category"),
                        row.getString("nature"),
                        row.getString("stage"),
                        row.getString("light"),
                        row.getLong("count")))
                .list();
    }

    /** Counts by province or, with a filter by region, by the regions directly below it. Values are codes of six digits. */
    List<ValueCount> byRegion(ProjectFilter filter) {
        var wanted = conditions(filter);
        var prefix = Optional.ofNullable(filter.regionPrefix()).orElse("");
        var digits = Math.min(prefix.length() + PROVINCE_DIGITS, 6);
        var column = digits == PROVINCE_DIGITS ? "provinces" : "regions";
        return jdbc.sql("with places as (select " + column + " as codes, count(*) as count from project_search where "
                        + wanted + " group by " + column + """
                        )
                        select rpad(region, 6, '0') as value, sum(count) as count
                        from places, lateral (
                            select distinct left(code, :digits) as region from unnest(codes) as code where code like :prefix)
                        group by region
                        order by region
                        """)
                .params(wanted.params())
                .param("digits", digits)
                .param("prefix", prefix + "%")
                .query((row, _) -> new ValueCount(row.getString("value"), row.getLong("count")))
                .list();
    }

    /** Counts by plan that cites the project. */
    List<ValueCount> byPlan(ProjectFilter filter) {
        var wanted = conditions(filter);
        return jdbc.sql("with named as (select distinct plan, project_id from citation)"
                        + " select plan as value, count(*) as count from named where project_id "
                        + (wanted.isEmpty()
                                ? "not in (select id from project where merged_into is not null)"
                                : "in (select project_id from project_search where " + wanted + ")")
                        + " group by plan order by plan")
                .params(wanted.params())
                .query((row, _) -> new ValueCount(row.getString("value"), row.getLong("count")))
                .list();
    }

    private static Conditions conditions(ProjectFilter filter) {
        var conditions = new Conditions()
                .columns(filter)
                .anyOf("category", filter.categories().stream().map(Category::code));
        filter.textAndRegion().ifPresent(conditions::terms);
        return conditions;
    }
}
