package milepost.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Projects with twelve milestones each, as progress-service stores them: a third met, half of them moved once. Their lights are told
 * and their states kept, four of each, so that no sweep has anything to do.
 */
final class ProgressData {

    static final int MILESTONES = 12;

    private final Connection database;

    ProgressData(Connection database) {
        this.database = database;
    }

    void insert(int projects) throws SQLException {
        execute("""
                insert into project (id, name_zh, nature, category, regions, plans, registered_at)
                select gen_random_uuid(), '工程' || n, 'project', (array['railway', 'highway', 'water-resources'])[1 + n %% 3],
                    array[(620000 + 100 * (1 + n %% 12))::text], array['plan-' || n %% 20], now() - interval '500 days'
                from generate_series(1, %d) n
                """.formatted(projects));
        execute("insert into project_version (project_id, version) select id, 16 from project on conflict do nothing");
        execute("""
                insert into milestone (id, project_id, added_to, type, title_zh, baseline_date, added_at, due_at)
                select gen_random_uuid(), id, id,
                    (array['PROPOSAL_APPROVED', 'EIA_APPROVED', 'FEASIBILITY_APPROVED', 'PRELIM_DESIGN_APPROVED', 'START', 'TRACK_LAID',
                        'KEY_STRUCTURE_DONE', 'MAIN_WORKS_DONE', 'WORKS_COMPLETE', 'TRIAL_RUN', 'IN_SERVICE', 'FINAL_ACCEPTANCE'])[n],
                    '节点' || n, current_date + 30 * (n - 4), now() - interval '400 days',
                    case when n > 4 then now() + (30 * (n - 4)) * interval '1 day' end
                from project cross join generate_series(1, %d) n
                """.formatted(MILESTONES));
        fact("true", "date '2025-11-01'", "400", """
                'kind', 'added', 'date', baseline_date, 'precision', 'day', 'definition',
                jsonb_build_object('type', type, 'titleZh', title_zh, 'dependsOn', jsonb_build_array())""");
        fact("hashtext(id::text) % 2 = 0", "current_date - 200", "200", """
                'kind', 'moved', 'date', baseline_date + 20, 'precision', 'day', 'change', jsonb_build_object(
                    'id', id, 'reasonCode', 'LAND', 'reasonText', '征迁滞后', 'late', false, 'org', 'an office')""");
        fact(
                "baseline_date <= current_date",
                "baseline_date + 10",
                "100",
                "'kind', 'met', 'evidence', jsonb_build_array()");
        settle();
        execute("vacuum analyze");
    }

    /** Makes so many projects parts of another one, and returns that. */
    UUID programme(int parts) throws SQLException {
        var projects = ids("select id from project order by id limit " + (parts + 1));
        execute("""
                insert into project_part (part, version, whole, recorded_at)
                select id, 1, '%s', now() - interval '400 days' from project where id <> '%1$s' order by id limit %d
                """.formatted(projects.getFirst(), parts));
        return projects.getFirst();
    }

    private void settle() throws SQLException {
        execute(
                "insert into project_light (project_id, light, light_due_on) select id, 'yellow', null from project on conflict do nothing");
        execute(
                "insert into project_silence (project_id, reported_at) select id, now() from project on conflict do nothing");
        execute("""
                insert into project_state (project_id, valid_from, valid_to, stage, light, met, open, missed, slip_fixed, slip_since,
                    open_targets, last_confirmed_at)
                select id, now() - (500 - 100 * k) * interval '1 day',
                    case k when 4 then 'infinity' else now() - (400 - 100 * k) * interval '1 day' end,
                    (array['PROPOSED', 'FEASIBILITY', 'DESIGN', 'DESIGN'])[k], (array['green', 'yellow', 'red'])[1 + abs(hashtext(id::text)) % 3],
                    k, 12 - k, 0, abs(hashtext(id::text)) % 100, current_date + 30,
                    array(select current_date + 30 * n from generate_series(1, 12 - k) n), now() - (500 - 100 * k) * interval '1 day'
                from project cross join generate_series(1, 4) k
                """);
    }

    private void fact(String which, String day, String daysAgo, String content) throws SQLException {
        execute("""
                insert into milestone_fact (milestone_id, event_id, occurred_on, recorded_at, content)
                select id, gen_random_uuid(), %s, now() - %s * interval '1 day', jsonb_build_object(%s)
                from milestone where %s
                """.formatted(day, daysAgo, content, which));
    }

    /** Makes open milestones of as many projects pass their targets. */
    void pass(int projects) throws SQLException {
        var some = "id in (select id from milestone where type = 'START' and due_at is not null order by id limit %d)"
                .formatted(projects);
        // Long enough ago that the time of grace has passed too.
        fact(some, "current_date - 3", "3", """
                'kind', 'moved', 'date', current_date - 1, 'precision', 'day', 'change', jsonb_build_object(
                    'id', gen_random_uuid(), 'reasonCode', 'LAND', 'reasonText', '提前', 'late', false, 'org', 'an office')""");
        execute("update milestone set due_at = now() - interval '1 minute' where " + some);
    }

    /** Returns how many milestones the sweep still has to look at. */
    long passed() throws SQLException {
        return count("select count(*) from milestone where due_at <= now()");
    }

    /** Returns how many targets were told as missed. */
    long missed() throws SQLException {
        return count("select count(*) from milestone_fact where content ->> 'kind' = 'missed'");
    }

    private long count(String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    List<UUID> ids(String sql) throws SQLException {
        var ids = new ArrayList<UUID>();
        try (var rows = database.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
