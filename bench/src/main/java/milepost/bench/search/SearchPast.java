package milepost.bench.search;

import java.sql.Connection;
import java.sql.SQLException;

/** Gives synthetic projects a past: their versions, and former states of each third project, which hold until September 2025. */
final class SearchPast {

    /** A time at which all projects were there and none was in its present state for the first third of them. */
    static final String TIME = "2025-08-01";

    private static final String SINCE = "'2025-07-01T00:00:00Z'";
    private static final String CHANGED = "'2025-09-01T00:00:00Z'";
    private static final String A_THIRD = " where abs(hashtext(cast(project_id as text))) % 3 = 0";

    private final Connection database;

    SearchPast(Connection database) {
        this.database = database;
    }

    void insert() throws SQLException {
        execute(
                "insert into project_version (project_id, version, valid_from, change, details) select id, 1, recorded_at,"
                        + " 'registered', jsonb_strip_nulls(jsonb_build_object('nameZh', name_zh, 'nameEn', name_en, 'aliases', aliases,"
                        + " 'nature', nature, 'category', category, 'regions', regions, 'codes', codes, 'investment', cast(investment as"
                        + " text), 'descriptionZh', description_zh, 'corridor', case when corridor_endpoints is not null then"
                        + " jsonb_build_object('endpoints', corridor_endpoints, 'via', corridor_via) end)) from project");
        for (var table : new String[] {"project_search", "project_status", "milestone_status"}) {
            execute("update " + table + " set valid_from = " + SINCE);
            execute("update " + table + " set valid_from = " + CHANGED + A_THIRD);
            execute("vacuum analyze " + table);
            execute("vacuum analyze " + table + "_former");
        }
        execute("alter table citation disable trigger citation_kept");
        execute("update citation set valid_from = recorded_at");
        execute("alter table citation enable trigger citation_kept");
        execute("vacuum analyze project_version, citation, citation_former");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
