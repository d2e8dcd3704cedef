package milepost.bench.search;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import milepost.bench.synthetic.SyntheticProject;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Puts synthetic projects into a registry's tables as its own statements would, but all at once. */
final class SearchData {

    private static final int AT_ONCE = 5_000;
    private static final Map<String, String> TABLES = Map.of(
            "project",
            "id, version, name_zh, name_key, distinction, name_en, aliases, nature, category, regions, corridor_endpoints, "
                    + "corridor_via, codes, investment, description_zh, recorded_at, updated_at",
            "project_search",
            "project_id, category, nature, stage, light, regions, provinces, forms, terms",
            "project_status",
            "project_id, stage, light, last_reported_at",
            "citation",
            "id, project_id, plan, clause, phrase, stated_stage, recorded_at");

    private final Connection database;

    SearchData(Connection database) {
        this.database = database;
    }

    void insert(int projects) throws SQLException, IOException {
        execute("insert into plan (id, version, title_zh, recorded_at) select 'plan-' || n, 1, '规划', now()"
                + " from generate_series(1, " + SyntheticProject.PLANS + ") n");
        execute("insert into clause (plan, number, position, heading_zh) select 'plan-' || n, '二（' || m || '）', m, '条款'"
                + " from generate_series(1, " + SyntheticProject.PLANS + ") n, generate_series(1, "
                + SyntheticProject.CLAUSES + ") m");
        execute("insert into region_set (id, version, name_zh, name_en, regions, basis, recorded_at) values"
                + " ('bench-few', 1, '河西', 'Hexi', array['620200', '620300', '620600', '620700', '620900'], '测试', now()),"
                + " ('bench-many', 1, '西部', 'West', array['150000', '450000', '500000', '510000', '520000', '530000', '540000',"
                + " '610000', '620000', '630000', '640000', '650000'], '测试', now())");
        for (var from = 0; from < projects; from += AT_ONCE) {
            var some = IntStream.range(from, Math.min(from + AT_ONCE, projects))
                    .mapToObj(SyntheticProject::of)
                    .toList();
            copy("project", some.stream().map(SyntheticProject::project).toList());
            copySearched(some.stream().map(SyntheticProject::searched).toList());
            copy(
                    "project_status",
                    some.stream().flatMap(p -> p.status().stream()).toList());
            copy("citation", some.stream().flatMap(p -> p.citations().stream()).toList());
        }
        new SearchMilestones(database).insert();
        new SearchPast(database).insert();
        // As autovacuum does within a minute.
        for (var table : TABLES.keySet()) {
            execute("vacuum analyze " + table);
        }
        execute("vacuum analyze project_counted");
    }

    /** Arrays of terms become vectors on the way. */
    private void copySearched(List<String> rows) throws SQLException, IOException {
        execute("create temporary table searched (project_id uuid, category text, nature text, stage text, light text,"
                + " regions text[], provinces text[], forms text, terms text[])");
        copy("searched", TABLES.get("project_search"), rows);
        execute("insert into project_search (" + TABLES.get("project_search") + ") select project_id, category, nature,"
                + " stage, light, regions, provinces, forms, array_to_tsvector(terms) from searched");
        execute("drop table searched");
    }

    private void copy(String table, List<String> rows) throws SQLException, IOException {
        copy(table, TABLES.get(table), rows);
    }

    private void copy(String table, @Nullable String columns, List<String> rows) throws SQLException, IOException {
        database.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy " + table + " (" + columns + ") from stdin",
                        new StringReader(String.join("\n", rows) + "\n"));
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
