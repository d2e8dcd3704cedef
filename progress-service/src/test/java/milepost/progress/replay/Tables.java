package milepost.progress.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables of progress-service say of projects, as JSON, in an order that does not depend on the database. */
final class Tables {

    /** Of a family of merged projects, in the order in which they were recorded. */
    private static final String BY_POSITION = """
            (select coalesce(merged_into, id) from project where project.id = t.project_id), t.position""";

    private static final String OF_MILESTONES =
            "t.milestone_id in (select id from milestone where project_id = any (cast(:ids as uuid[])))";

    private static final String OF_INDICATORS =
            "t.indicator_id in (select id from indicator where project_id = any (cast(:ids as uuid[])))";

    /** Not equal by nature: which number a row has among all, and when the sweep looks at something again. */
    private static final Map<String, String> NOT_COMPARED = Map.of(
            "project_condition", "position",
            "progress_report", "position",
            "planned_curve", "position",
            "project_correction", "position",
            "project_confidence", "position",
            "project_light", "light_due_on",
            "project_silence", "due_on",
            "project_explanation", "due_on");

    private static final List<String> OF_PROJECTS = List.of(
            "project_version",
            "project_citation",
            "milestone",
            "project_rescoping",
            "project_confirmation",
            "project_light",
            "project_light_rule",
            "indicator",
            "project_silence",
            "project_separation",
            "project_absence",
            "project_state");

    private Tables() {}

    static Map<String, List<String>> read(JdbcClient jdbc, Collection<UUID> projects) {
        var tables = new LinkedHashMap<String, List<String>>();
        tables.put("project", rows(jdbc, "project", "t.id = any (cast(:ids as uuid[]))", "t.id", projects));
        for (var table : OF_PROJECTS) {
            tables.put(table, rows(jdbc, table, "t.project_id = any (cast(:ids as uuid[]))", "1", projects));
        }
        for (var table : List.of(
                "project_condition", "progress_report", "planned_curve", "project_confidence", "project_correction")) {
            tables.put(table, rows(jdbc, table, "t.project_id = any (cast(:ids as uuid[]))", BY_POSITION, projects));
        }
        for (var table : List.of("milestone_fact", "milestone_move", "target_change")) {
            tables.put(table, rows(jdbc, table, OF_MILESTONES, "1", projects));
        }
        tables.put("indicator_fact", rows(jdbc, "indicator_fact", OF_INDICATORS, "1", projects));
        tables.put("project_part", rows(jdbc, "project_part", "t.part = any (cast(:ids as uuid[]))", "1", projects));
        tables.put(
                "project_explanation",
                rows(
                        jdbc,
                        "project_explanation",
                        "t.project_id = any (cast(:ids as uuid[])) and t.told_until is not null",
                        "1",
                        projects));
        return tables;
    }

    private static List<String> rows(
            JdbcClient jdbc, String table, String condition, String order, Collection<UUID> projects) {
        return new ArrayList<>(jdbc.sql("select cast(to_jsonb(t) - '%s' as text) from %s t where %s order by %s"
                        .formatted(NOT_COMPARED.getOrDefault(table, ""), table, condition, order))
                .param("ids", projects.stream().map(UUID::toString).toArray(String[]::new))
                .query(String.class)
                .list());
    }
}
