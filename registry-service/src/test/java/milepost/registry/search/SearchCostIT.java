package milepost.registry.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import milepost.registry.RegistryIT;
import milepost.registry.filter.FilterParameters;
import milepost.registry.filter.ProjectFilter;
import milepost.registry.search.count.Facet;
import milepost.registry.search.count.ProjectFacets;
import milepost.registry.status.Standings;
import milepost.registry.vocabulary.Category;
import milepost.registry.vocabulary.Light;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** How many rows the database reads for a search among many projects. Rolled back after each test. */
@RegistryIT
@Transactional
class SearchCostIT {

    private static final int PROJECTS = 20_000;

    /** After this many executions the database may switch to a generic plan. */
    private static final int OFTEN = 12;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProjectSearch search;

    @Autowired
    ProjectFacets facets;

    @Autowired
    Standings standings;

    /** Half of them railways, half of them roads, one in a hundred an airport; one in three on track. */
    @BeforeEach
    void manyProjects() {
        jdbc.sql("""
                create temporary table many on commit drop as
                select n, gen_random_uuid() as id,
                    case when n % 100 = 0 then 'airport' when n % 2 = 0 then 'railway' else 'highway' end as category,
                    case when n % 100 = 0 then '机场' when n % 2 = 0 then '铁路' else '公路' end as kind,
                    array['62' || lpad((n % 90)::text, 2, '0') || lpad((n % 17)::text, 2, '0')] as regions
                from generate_series(1, :projects) as n
                """).param("projects", PROJECTS).update();
        jdbc.sql("""
                insert into project (
                    id, version, name_zh, name_key, distinction, aliases, nature, category, regions, codes, recorded_at, updated_at)
                select id, 1, n || kind, n || kind || id, 0, '{}', 'project', category, regions, '{}', now(), now() from many
                """).update();
        jdbc.sql("""
                insert into project_search (project_id, category, nature, light, regions, provinces, forms, terms)
                select id, category, 'project', case when n % 3 = 0 then 'green' else 'red' end, regions, '{62}', n || kind, array_to_tsvector(array[
                    kind, n::text, '=' || n || kind, '@category:' || category, '@region:' || regions[1]])
                from many
                """).update();
        jdbc.sql("select gin_clean_pending_list('project_search_terms')")
                .query(Long.class)
                .single();
        jdbc.sql("""
                update project_order set slip_rank = case when n % 3 = 0 then 0 else -n end, next_target = current_date + n / 9
                from many where many.id = project_order.project_id
                """).update();
        jdbc.sql("analyze project_order").update();
        jdbc.sql("analyze project").update();
        jdbc.sql("analyze project_search").update();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,    -,       -,      -",
                "-,    railway, -,      -",
                "-,    airport, -,      name",
                "-,    airport, 6201,   -updated",
                "-,    railway, 620302, name",
                "-,    highway, 11,     registered",
                "-,    -,       -,      light",
                "-,    railway, -,      slip",
                "-,    airport, -,      next",
                "铁路, -,       -,      light",
                "-,    railway, 620302, slip",
                "铁路, -,       -,      -",
                "铁路, -,       -,      name",
                "铁路, highway, -,      registered",
                "铁路, highway, -,      -",
                "铁路 公路, -,  -,      -",
                "17716, -,      -,      -",
                "17716铁路, -,  -,      -",
                "机场, -,       6201,   -",
                "西宁, railway, 62,     -"
            })
    void aPageReadsFewRows(
            @Nullable String q, @Nullable String category, @Nullable String region, @Nullable String sort) {
        var filter = filter(q, category, region);
        var order = ProjectOrder.of(sort, q != null);
        for (var n = 0; n < OFTEN; n++) {
            search.find(filter, order, Optional.empty(), 51);
        }
        var before = rowsRead();

        search.find(filter, order, Optional.empty(), 51);

        assertThat(rowsRead() - before).isLessThan(PROJECTS / 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "slip"})
    void projectsOnTrackAreFoundBehindAllLateOnes(String sort) {
        var filter = new FilterParameters(
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(Light.GREEN),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)
                .filter(List.of(), List.of());
        var order = ProjectOrder.of(sort, false);
        search.find(filter, order, Optional.empty(), 51);
        var before = rowsRead("project", "project_search");

        assertThat(search.find(filter, order, Optional.empty(), 51)).hasSize(51);

        assertThat(rowsRead("project", "project_search") - before).isLessThan(PROJECTS / 4);
    }

    @Test
    void countsAreReadFromTheIndex() {
        var before = rowsRead();

        var counted = facets.count(filter(null, "airport", null), List.of(Facet.CATEGORY, Facet.STAGE));

        assertThat(counted.total()).isGreaterThanOrEqualTo(PROJECTS / 100);
        assertThat(rowsRead() - before).isLessThan(PROJECTS / 4);
    }

    @Test
    void allFacetsTogetherReadEachProjectOnce() {
        var before = rowsRead();

        var counted = facets.count(filter("铁路", null, "62"), List.of(Facet.values()));

        assertThat(counted.total()).isGreaterThanOrEqualTo(PROJECTS / 3);
        assertThat(rowsRead() - before).isLessThan(PROJECTS * 3 / 4);
    }

    @Test
    void howFarTheProjectsOfAPageAreReadsNoOtherProjects() {
        jdbc.sql("insert into project_status (project_id) select id from many").update();
        jdbc.sql("""
                insert into milestone_status (milestone_id, project_id, baseline_date, current_target, precision)
                select id, id, current_date, current_date, 'day' from many
                """).update();
        jdbc.sql("analyze project_status").update();
        jdbc.sql("analyze milestone_status").update();
        var page = search.find(filter(null, null, null), ProjectOrder.of(null, false), Optional.empty(), 50).stream()
                .map(found -> found.project().id())
                .toList();
        var before = rowsRead();

        standings.of(page, null);

        assertThat(rowsRead() - before).isLessThan(PROJECTS / 4);
    }

    @Test
    void aPageOfThePastReadsFewVersions() {
        jdbc.sql("""
                insert into project_version (project_id, version, valid_from, change, details)
                select id, 1, now(), 'registered', jsonb_build_object('nameZh', n || kind, 'aliases', array[]::text[],
                    'nature', 'project', 'category', category, 'regions', regions, 'codes', array[]::text[])
                from many
                """).update();
        jdbc.sql("update project_search set valid_from = now()").update();
        jdbc.sql("analyze project_version").update();
        jdbc.sql("analyze project_search").update();
        var now = jdbc.sql("select now()").query(OffsetDateTime.class).single().toInstant();
        var filter = filter(null, "railway", "6204", now);
        var before = rowsRead("project_version");

        assertThat(search.find(filter, ProjectOrder.of(null, false), Optional.empty(), 51))
                .hasSize(51);
        assertThat(search.find(filter("17717", null, null, now), ProjectOrder.of(null, true), Optional.empty(), 51))
                .hasSize(1);

        assertThat(rowsRead("project_version") - before).isLessThan(PROJECTS / 4);
    }

    private static ProjectFilter filter(@Nullable String q, @Nullable String category, @Nullable String region) {
        return filter(q, category, region, null);
    }

    private static ProjectFilter filter(
            @Nullable String q, @Nullable String category, @Nullable String region, @Nullable Instant asOf) {
        return new FilterParameters(
                        q,
                        category == null ? List.of() : List.of(Category.valueOf(category.toUpperCase(Locale.ROOT))),
                        List.of(),
                        List.of(),
                        List.of(),
                        region,
                        null,
                        null,
                        null,
                        null,
                        asOf,
                        null)
                .filter(List.of(), List.of());
    }

    /**
     * Returns how many rows this transaction has read so far, by table and index scans. Those of {@code project_order} and
     * {@code project_counted} are narrow, and only entries of their indexes are read as soon as they have been vacuumed, which a
     * transaction cannot do for its own rows.
     */
    private long rowsRead() {
        return rowsRead("project", "project_version", "project_search", "project_status", "milestone_status");
    }

    private long rowsRead(String... tables) {
        return jdbc.sql("""
                select sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) from pg_stat_xact_user_tables
                where relname = any(:tables)
                """).param("tables", tables).query(Long.class).single();
    }
}
