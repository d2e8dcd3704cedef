package milepost.registry.relation;

import static milepost.registry.relation.Relative.Kind.FORMER;
import static milepost.registry.relation.Relative.Kind.PART;
import static milepost.registry.relation.Relative.Kind.SUCCESSOR;
import static milepost.registry.relation.Relative.Kind.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import milepost.registry.RegistryIT;
import milepost.registry.asof.Past;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * The relatives that projects had at a time, among many projects. Each was a part of the one ten before it, since 2021 of the one five
 * before it; in 2022 every tenth was merged into the next one. Rolled back after each test.
 */
@RegistryIT
@Transactional
class FormerRelativesIT {

    private static final int PROJECTS = 20_000;
    private static final int ASKED_FOR = 500;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Relatives relatives;

    @Autowired
    Past past;

    @BeforeEach
    void manyProjects() {
        jdbc.sql("""
                create temporary table many on commit drop as
                select n, cast(lpad(to_hex(n), 32, '0') as uuid) as id, cast(lpad(to_hex(n - 5), 32, '0') as uuid) as fifth,
                    cast(lpad(to_hex(n - 10), 32, '0') as uuid) as tenth,
                    case when n % 10 = 0 then cast(lpad(to_hex(n + 1), 32, '0') as uuid) end as next
                from generate_series(1, :projects) as n
                """).param("projects", PROJECTS + 1).update();
        jdbc.sql("""
                insert into project (id, version, name_zh, name_key, distinction, aliases, nature, category, regions, codes, part_of,
                    merged_into, recorded_at, updated_at)
                select id, 3, n || '号', n || '号' || id, 0, '{}', 'project', 'railway', '{620100}', '{}', case when n > 5 then fifth end,
                    next, '2020-01-01', '2022-01-01'
                from many
                """).update();
        jdbc.sql("""
                insert into project_version (project_id, version, valid_from, change, details, merged_into)
                select id, 1, cast('2020-01-01' as timestamptz), 'registered',
                    jsonb_build_object('nameZh', n || '号', 'partOf', case when n > 10 then tenth end), cast(null as uuid)
                from many
                union all
                select id, 2, '2021-01-01', 'amended', jsonb_build_object('nameZh', n || '号', 'partOf', case when n > 5 then fifth end), null
                from many
                union all
                select id, 3, '2022-01-01', 'merged', jsonb_build_object('nameZh', n || '号', 'partOf', case when n > 5 then fifth end), next
                from many where next is not null
                """).update();
        jdbc.sql("analyze project").update();
        jdbc.sql("analyze project_version").update();
    }

    @Test
    void relativesAreThoseOfTheTimeThatIsAskedFor() {
        assertThat(of(100, "2020-06-01T00:00:00Z")).isEqualTo(Map.of(id(90), WHOLE, id(110), PART));
        assertThat(of(100, "2021-06-01T00:00:00Z")).isEqualTo(Map.of(id(95), WHOLE, id(105), PART));
        assertThat(of(100, "2022-06-01T00:00:00Z")).isEqualTo(Map.of(id(95), WHOLE, id(101), SUCCESSOR, id(105), PART));
        assertThat(of(101, "2022-06-01T00:00:00Z"))
                .isEqualTo(Map.of(id(96), WHOLE, id(105), PART, id(106), PART, id(100), FORMER));
        assertThat(of(95, "2022-06-01T00:00:00Z")).isEqualTo(Map.of(id(91), WHOLE));
    }

    @Test
    void theyAreTheSameNow() {
        assertThat(of(100, null)).isEqualTo(Map.of(id(95), WHOLE, id(101), SUCCESSOR, id(105), PART));
        assertThat(of(101, null)).isEqualTo(Map.of(id(96), WHOLE, id(105), PART, id(106), PART, id(100), FORMER));
        assertThat(of(95, null)).isEqualTo(Map.of(id(91), WHOLE));
    }

    @Test
    void onlyTheVersionsOfTheProjectsAndTheirRelativesAreRead() {
        var ids = LongStream.rangeClosed(1_000, 1_000 + ASKED_FOR)
                .mapToObj(FormerRelativesIT::id)
                .toList();
        past.show(Instant.parse("2022-06-01T00:00:00Z"));
        var before = rowsRead();

        assertThat(relatives.of(ids)).hasSize(ids.size());

        assertThat(rowsRead() - before).isLessThan(PROJECTS);
    }

    private Map<UUID, Relative.Kind> of(long project, @Nullable String time) {
        past.show(time == null ? null : Instant.parse(time));
        return relatives.of(List.of(id(project))).get(id(project)).stream()
                .collect(Collectors.toMap(Relative::id, Relative::kind));
    }

    private static UUID id(long n) {
        return new UUID(0, n);
    }

    private long rowsRead() {
        return jdbc.sql("""
                select sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) from pg_stat_xact_user_tables
                where relname in ('project', 'project_version')
                """).query(Long.class).single();
    }
}
