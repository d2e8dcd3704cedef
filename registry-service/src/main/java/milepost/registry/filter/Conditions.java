package milepost.registry.filter;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import milepost.registry.vocabulary.Light;
import milepost.registry.vocabulary.Nature;
import milepost.registry.vocabulary.Stage;

/** The conditions of a query on {@code project} and a table that says what projects are filtered by, with their parameters. */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final Map<String, Object> params = new HashMap<>();
    private final String table;

    public Conditions() {
        this("project_search");
    }

    /** @param table which has the columns of {@code project_search} that filters are on */
    public Conditions(String table) {
        this.table = table;
    }

    public Conditions terms(TermsQuery query) {
        params.put("terms", query.text());
        return and("project_search.terms @@ cast(:terms as tsquery)");
    }

    /** Adds all parts of a filter but those of {@link ProjectFilter#terms}. */
    public Conditions columns(ProjectFilter filter) {
        anyOf("nature", filter.natures().stream().map(Nature::code));
        anyOf("stage", filter.stages().stream().map(Stage::name));
        anyOf("light", filter.lights().stream().map(Light::code));
        if (filter.withdrawn() != Withdrawn.INCLUDE) {
            and((filter.withdrawn() == null ? "not " : "") + table + ".withdrawn");
        }
        if (filter.plan() != null) {
            params.put("plan", filter.plan());
            and(table + ".project_id in (select project_id from citation where plan = :plan"
                    + (filter.clause() == null ? ")" : " and clause = :clause)"));
            if (filter.clause() != null) {
                params.put("clause", filter.clause());
            }
        }
        if (filter.updatedSince() != null) {
            params.put("updatedSince", filter.updatedSince().atOffset(ZoneOffset.UTC));
            and(table + ".project_id in (select id from project where updated_at >= :updatedSince)");
        }
        return this;
    }

    /** Adds the condition of {@link ProjectFilter#updatedBefore}, for queries that read {@code project} too. */
    public Conditions updatedBefore(ProjectFilter filter) {
        return filter.updatedBefore() == null
                ? this
                : and("project.updated_at < :updatedBefore")
                        .param("updatedBefore", filter.updatedBefore().atOffset(ZoneOffset.UTC));
    }

    /** Adds a condition on a column of the table, unless there are no values. */
    public Conditions anyOf(String column, Stream<String> values) {
        return anyOf(table + "." + column, column, values);
    }

    /** Adds a condition on a column by a parameter of another name, unless there are no values. */
    public Conditions anyOf(String column, String param, Stream<String> values) {
        var given = values.toArray(String[]::new);
        if (given.length > 0) {
            params.put(param, given);
            and(column + " = any(:" + param + ")");
        }
        return this;
    }

    public Conditions and(String condition) {
        conditions.add(condition);
        return this;
    }

    public Conditions param(String name, Object value) {
        params.put(name, value);
        return this;
    }

    public boolean isEmpty() {
        return conditions.size() == 1;
    }

    public Map<String, Object> params() {
        return params;
    }

    @Override
    public String toString() {
        return String.join(" and ", conditions);
    }
}
