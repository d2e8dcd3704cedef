package milepost.registry.search;

import java.util.List;
import java.util.Optional;
import milepost.registry.vocabulary.Category;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The SQL of the counts. What an index of its own holds is filtered by its columns and read from it alone; only for what was
 * typed, for regions, plans and times are rows looked at, which are fewer then.
 */
@Repository
class ProjectCountRepository {

    private static final int PROVINCE_DIGITS = 2;

    private final JdbcClient jdbc;

    ProjectCountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Projects of one category, nature, stage and light. */
    record KindCount(String category, String nature, String stage, String light, long count) {}

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

    /** By province, or by the regions right below the one that is asked for; all by their codes of six digits. */
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

    /** By each plan that names a project. */
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
                .facts(filter)
                .anyOf("category", filter.categories().stream().map(Category::code));
        filter.queryAndPlace().ifPresent(conditions::terms);
        return conditions;
    }
}
