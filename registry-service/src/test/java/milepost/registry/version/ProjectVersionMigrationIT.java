package milepost.registry.version;

import static milepost.registry.RegistryClient.line;
import static milepost.registry.RegistryClient.newPlace;
import static milepost.registry.RegistryClient.project;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Copies projects into tables of the release before and lets the migration make their versions. */
@RegistryIT
class ProjectVersionMigrationIT {

    private static final String COLUMNS = "version, change, details, merged_into, actor, org, reason";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate scripts;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    RegistryClient registry;

    @Test
    void versionsAreTakenFromTheEventsThatAreStillKept() {
        var registered = line(newPlace() + "至" + newPlace() + "铁路", "620100", "623001");
        registered.put("investment", "12.50");
        var first = registry.registered(registered).get("id").asString();
        var second = registry.registered(project()).get("id").asString();
        var third = registry.registered(project()).get("id").asString();
        registry.distinguish(second, third).expectStatus().isOk();
        registry.patch(second, 2)
                .body(Map.of("nameEn", "A name", "partOf", third))
                .exchange()
                .expectStatus()
                .isOk();
        merge(first, 1, second);
        merge(second, 4, third);

        migrated(List.of(first, second, third), () -> {
            for (var id : List.of(first, second, third)) {
                assertThat(versions("before_versions", id)).isEqualTo(versions("public", id));
            }
            assertThat(changes(second)).containsExactly("registered", "amended", "absorbed", "merged");
            assertThat(jdbc.sql("""
                            select count(*) from before_versions.project_version made join public.project_version kept
                                using (project_id, version)
                            where made.valid_from not between kept.valid_from and kept.valid_from + interval '5 seconds'
                            """).query(Long.class).single()).isZero();
            assertThat(jdbc.sql("select count(*) from before_versions.project_distinction where recorded_at is null")
                            .query(Long.class)
                            .single())
                    .isZero();
        });
    }

    @Test
    void whereTheEventsAreGoneTheStateOfTodayIsTheOnlyVersion() {
        var untouched = registry.registered(project()).get("id").asString();
        var amended = registry.registered(project()).get("id").asString();
        registry.patch(amended, 1)
                .body("{\"nature\":\"target\"}")
                .exchange()
                .expectStatus()
                .isOk();

        migrated(List.of(untouched, amended), UUID.randomUUID().toString().substring(0, 8), () -> {
            assertThat(jdbc.sql("select change from before_versions.project_version order by version")
                            .query(String.class)
                            .list())
                    .containsExactly("registered", "unknown");
            assertThat(jdbc.sql("""
                            select count(*) from before_versions.project_version kept join before_versions.project
                                on project.id = kept.project_id and project.version = kept.version
                            where valid_from = updated_at and details ->> 'nature' = nature and actor is null
                            """).query(Long.class).single()).isEqualTo(2);
        });
    }

    private void migrated(List<String> projects, Runnable assertions) {
        migrated(projects, "", assertions);
    }

    /** With another beginning of their ids, the copies are projects without events. */
    private void migrated(List<String> projects, String newIdStart, Runnable assertions) {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            scripts.execute("create schema before_versions");
            scripts.execute("set local search_path to before_versions, public");
            IntStream.range(1, 12).forEach(this::migrate);
            var ids = projects.toArray(String[]::new);
            var columns = jdbc.sql("""
                            select string_agg(quote_ident(column_name), ', ') from information_schema.columns
                            where table_schema = 'before_versions' and table_name = 'project' and column_name <> 'id'
                            """).query(String.class).single();
            jdbc.sql("""
                    insert into before_versions.project (id, %s)
                    select cast(overlay(cast(id as text) placing :start from 1) as uuid), %s from public.project
                    where id = any (cast(:ids as uuid[]))
                    order by id desc
                    """.formatted(columns, columns))
                    .param("start", newIdStart)
                    .param("ids", ids)
                    .update();
            jdbc.sql("""
                    insert into before_versions.project_distinction (project_id, other_id, reason)
                    select project_id, other_id, reason from public.project_distinction
                    where project_id in (select id from before_versions.project)
                    """).update();
            migrate(12);
            assertions.run();
        });
    }

    private void migrate(int version) {
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath:db/registry-service/V" + version + "__*.sql");
            scripts.execute(files[0].getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void merge(String id, long version, String into) {
        registry.merge(id, version)
                .body(Map.of("into", into, "reasonText", "同一项目"))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private List<Map<String, Object>> versions(String schema, String id) {
        return jdbc.sql("select " + COLUMNS + " from " + schema
                        + ".project_version where project_id = cast(:id as uuid)" + " order by version")
                .param("id", id)
                .query()
                .listOfRows();
    }

    private List<Object> changes(String id) {
        return versions("before_versions", id).stream()
                .map(version -> version.get("change"))
                .toList();
    }
}
