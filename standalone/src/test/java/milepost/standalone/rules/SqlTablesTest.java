package milepost.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SqlTablesTest {

    @Test
    void tablesOfAQueryAreRead() {
        var found = of("""
                select p.id, extract(epoch from c.recorded_at) from project p
                    left join citation c on c.project_id = p.id, plan
                where exists (select 1 from project_status where stage is distinct from 'DESIGN' or p.name = ' from nowhere')
                for no key update of p
                """);

        assertThat(found.read).containsExactlyInAnyOrder("project", "citation", "plan", "project_status");
        assertThat(found.written).isEmpty();
        assertThat(found.notUnderstood).isEmpty();
    }

    @Test
    void tablesOfChangesAreWritten() {
        var found = of("""
                with moved as (update only milestone m set due_at = null from milestone_target t where t.id = m.id returning m.id),
                     gone as (delete from project_light using project where project.id = project_light.project_id)
                insert into messaging.outbox (id) select id from moved on conflict (id) do update set id = excluded.id
                """);

        assertThat(found.written).containsExactlyInAnyOrder("milestone", "project_light", "messaging.outbox");
        assertThat(found.read).containsExactlyInAnyOrder("milestone_target", "project");
        assertThat(found.notUnderstood).isEmpty();
    }

    @Test
    void functionsAndCatalogsAreNoTables() {
        var found = of("""
                select * from unnest(:ids, :names) with ordinality as n (id, name, place)
                    cross join lateral (select max(x) from generate_series(1, 2) x) s, pg_control_system() c
                """);

        assertThat(found.read).isEmpty();
        assertThat(found.notUnderstood).isEmpty();
    }

    @Test
    void aTableThatIsOnlyKnownWhenTheProgramRunsIsReported() {
        assertThat(of("delete from %s where true").notUnderstood).hasSize(1);
        assertThat(new SqlTables("delete from %s where true", Set.of(), "messaging.outbox").written)
                .containsExactly("messaging.outbox");
    }

    private static SqlTables of(String sql) {
        return new SqlTables(sql, SqlTables.commonTables(sql), "");
    }
}
