package milepost.progress.rollup;

import static milepost.progress.rollup.TreeCalls.parts;
import static milepost.progress.rollup.TreeCalls.total;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgressIT
class LargeTreeIT {

    @Autowired
    ProgressCalls calls;

    @Autowired
    TopicProbe topics;

    @Autowired
    JdbcClient jdbc;

    private final UUID whole = UUID.randomUUID();

    @AfterEach
    void remove() {
        jdbc.sql("delete from project where id = :id or id in (select part from project_part where whole = :id)")
                .param("id", whole)
                .update();
        jdbc.sql("delete from project_part where whole = :id")
                .param("id", whole)
                .update();
    }

    @Test
    void aTreeIsReadAPartAtATimeAndHasALimit() {
        insert(1_200);

        var rollUp = new TreeCalls(calls, topics).rollUp(whole, "?limit=500");

        assertThat(total(rollUp)).isEqualTo(1_201);
        assertThat(parts(rollUp)).hasSize(500);
        insert(4_000);
        calls.get("/v1/projects/" + whole + "/roll-up")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("tree-too-large");
    }

    private void insert(int parts) {
        jdbc.sql("""
                with added as (
                    insert into project (id, name_zh, nature, category, regions)
                    select case n when 0 then :id else gen_random_uuid() end, '工程' || n, 'project', 'ecology', array['620700']
                    from generate_series(0, :parts) n
                    on conflict do nothing
                    returning id
                )
                insert into project_part (part, version, whole, recorded_at)
                select id, 1, :id, now() from added where id <> :id
                """).param("id", whole).param("parts", parts).update();
    }
}
