package milepost.registry.code;

import static milepost.registry.RegistryClient.project;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
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

/** Copies projects and their versions into tables of the release before, and lets the migration find out the validity of their codes. */
@RegistryIT
class ProjectCodeMigrationIT {

    private final String first = newCode();
    private final String second = newCode();
    private static final String ROWS = """
            select code, ended, recorded_at, ended_at from %s.project_code where project_id = cast(:id as uuid)
            order by recorded_at, code
            """;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate scripts;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    RegistryClient registry;

    @Test
    void theValidityIsTakenFromTheVersions() {
        var amended = registered(List.of());
        var whole = registered(List.of());
        patch(amended, 1, List.of(first));
        patch(amended, 2, List.of(second));
        patch(amended, 3, List.of(second, first));
        registry.patch(amended, 4)
                .body(Map.of("nameEn", "Another"))
                .exchange()
                .expectStatus()
                .isOk();
        registry.merge(amended, 5)
                .body(Map.of("into", whole, "reasonText", "同一项目"))
                .exchange()
                .expectStatus()
                .isOk();

        migrated(List.of(amended, whole), "public.project_version", () -> {
            assertThat(rows("before_codes", amended)).hasSize(3).isEqualTo(rows("public", amended));
            assertThat(rows("before_codes", whole)).hasSize(2).isEqualTo(rows("public", whole));
        });
    }

    @Test
    void withoutVersionsTheStateOfTodayIsKnown() {
        var one = registered(List.of(first));

        migrated(
                List.of(one),
                "(select * from public.project_version where false) as none",
                () -> assertThat(rows("before_codes", one))
                        .singleElement()
                        .satisfies(row ->
                                assertThat(row).containsEntry("code", first).containsEntry("ended", null)));
    }

    private String registered(List<String> codes) {
        var project = project();
        project.put("codes", codes);
        return registry.registered(project).get("id").asString();
    }

    private static String newCode() {
        return "2206-441624-04-01-%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));
    }

    private void patch(String id, long version, List<String> codes) {
        registry.patch(id, version)
                .body(Map.of("codes", codes))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private void migrated(List<String> projects, String versions, Runnable assertions) {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            scripts.execute("create schema before_codes");
            scripts.execute("set local search_path to before_codes, public");
            IntStream.range(1, 18).forEach(this::migrate);
            copy("project", "public.project", "id", projects);
            copy("project_version", versions, "project_id", projects);
            migrate(18);
            assertions.run();
        });
    }

    private void copy(String table, String from, String id, List<String> projects) {
        var columns = jdbc.sql("""
                        select string_agg(quote_ident(column_name), ', ') from information_schema.columns
                        where table_schema = 'before_codes' and table_name = :table
                        """).param("table", table).query(String.class).single();
        jdbc.sql("insert into before_codes." + table + " (" + columns + ") select " + columns + " from " + from
                        + " where " + id + " = any (cast(:ids as uuid[])) order by " + id + " desc")
                .param("ids", projects.toArray(String[]::new))
                .update();
    }

    private void migrate(int version) {
        try {
            for (var file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath:db/registry-service/V" + version + "__*.sql")) {
                scripts.execute(file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Map<String, Object>> rows(String schema, String id) {
        return jdbc.sql(ROWS.formatted(schema)).param("id", id).query().listOfRows();
    }
}
