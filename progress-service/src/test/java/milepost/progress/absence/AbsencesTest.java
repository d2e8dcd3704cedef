package milepost.progress.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import milepost.messaging.test.TestPostgres;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class AbsencesTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final DataSource dataSource = TestPostgres.newDataSource();
    private final JdbcClient jdbc = JdbcClient.create(dataSource);
    private final Absences absences = new Absences(new AbsenceRepository(jdbc));

    @Test
    void whatIsToldOnceMoreChangesNothing() {
        migrate("latest");
        var project = UUID.randomUUID();
        var other = UUID.randomUUID();
        for (var n = 0; n < 2; n++) {
            absences.merged(project, other, day(1));
            absences.separated(project, day(2));
            absences.merged(project, other, day(3));
            absences.withdrawn(other, day(1));
            absences.reinstated(other, day(2));
        }

        assertThat(standing(project, 0, 1, 2, 3, 9)).containsExactly(project, other, project, other, other);
        assertThat(List.of(day(0), day(1), day(2)))
                .map(day -> absences.withdrawnAmong(List.of(other), day))
                .containsExactly(Set.of(), Set.of(other), Set.of());
    }

    /** The first was merged into the second and that into the third, which was undone; another one is withdrawn. */
    @Test
    void anUpgradeKeepsTheMergesAndWithdrawalsThatAreKnown() {
        migrate("174");
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        var third = UUID.randomUUID();
        var withdrawn = UUID.randomUUID();
        project(first, second, day(1), null);
        project(second, null, null, null);
        project(third, null, null, null);
        project(withdrawn, null, null, day(4));
        separation(second, third, day(2), day(3));
        separation(first, third, day(2), day(3));

        migrate("latest");

        assertThat(standing(first, 0, 1, 2, 3)).containsExactly(first, second, third, second);
        assertThat(standing(second, 1, 2, 3)).containsExactly(second, third, second);
        assertThat(absences.families(List.of(third), day(2)).keySet()).containsExactlyInAnyOrder(first, second, third);
        assertThat(absences.withdrawnAmong(List.of(first, withdrawn), day(3))).isEmpty();
        assertThat(absences.withdrawnAmong(List.of(first, withdrawn), null)).containsExactly(withdrawn);
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/progress-service")
                .target(version)
                .load()
                .migrate();
    }

    private List<UUID> standing(UUID project, int... days) {
        return Arrays.stream(days)
                .mapToObj(day -> absences.standing(project, day(day)))
                .toList();
    }

    private static Instant day(int n) {
        return START.atOffset(ZoneOffset.UTC).plusDays(n).toInstant();
    }

    private void project(
            UUID id, @Nullable UUID mergedInto, @Nullable Instant mergedAt, @Nullable Instant withdrawnAt) {
        jdbc.sql("""
                insert into project (id, name_zh, nature, category, regions, codes, registered_at, merged_into, merged_at, withdrawn_at)
                values (:id, '铁路', 'project', 'railway', '{620100}', '{}', :at, :mergedInto, :mergedAt, :withdrawnAt)
                """)
                .param("id", id)
                .param("at", START.atOffset(ZoneOffset.UTC))
                .param("mergedInto", mergedInto, Types.OTHER)
                .param(
                        "mergedAt",
                        mergedAt == null ? null : mergedAt.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "withdrawnAt",
                        withdrawnAt == null ? null : withdrawnAt.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private void separation(UUID project, UUID into, Instant mergedAt, Instant separatedAt) {
        jdbc.sql("""
                insert into project_separation (project_id, merged_into, merged_at, separated_at, pending)
                values (:project, :into, :mergedAt, :separatedAt, false)
                """)
                .param("project", project)
                .param("into", into)
                .param("mergedAt", mergedAt.atOffset(ZoneOffset.UTC))
                .param("separatedAt", separatedAt.atOffset(ZoneOffset.UTC))
                .update();
    }
}
