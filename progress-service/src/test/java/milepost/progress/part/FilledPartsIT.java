package milepost.progress.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.events.RegistryEvent.ProjectAbsorbed;
import milepost.events.RegistryEvent.ProjectAmended;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.events.RegistryEvent.ProjectRegistered;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressIT;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgressIT
class FilledPartsIT {

    @Autowired
    TopicProbe topics;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anUpgradeFillsFromTheLedgerWhatTheEventsTold() throws IOException {
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        var part = UUID.randomUUID();
        topics.publish(part, 1, new ProjectRegistered(part, details("子项目", one), List.of()));
        topics.publish(part, 2, new ProjectAmended(part, details("改名", one), List.of("nameZh"), null, null));
        topics.publish(part, 3, new ProjectAmended(part, details("改名", null), List.of("partOf"), null, null));
        // Too large for a leaf, so its data lies beside it.
        var large = details("长".repeat(200), other, "述".repeat(30_000));
        topics.publish(part, 4, new ProjectAbsorbed(part, one, large, "同一项目"));
        await().until(() -> rows(part).size() == 3 && entries(part) == 4);
        var told = rows(part);

        jdbc.sql("delete from project_part where part = :part")
                .param("part", part)
                .update();
        jdbc.sql(new ClassPathResource("db/progress-service/V161__fill_project_part.sql")
                        .getContentAsString(StandardCharsets.UTF_8)
                        .replace("'changed' ? ", "'changed' ?? "))
                .update();

        assertThat(rows(part)).isEqualTo(told);
        assertThat(told).extracting(row -> row.get("whole")).containsExactly(one, null, other);
        assertThat(rowsWithTimesOfTheLedger(part)).isEqualTo(3);
    }

    private List<Map<String, @Nullable Object>> rows(UUID part) {
        return jdbc.sql("select version, whole from project_part where part = :part order by version")
                .param("part", part)
                .query()
                .listOfRows();
    }

    private int rowsWithTimesOfTheLedger(UUID part) {
        return jdbc.sql("""
                select count(*) from project_part p
                join ledger_entry entry on entry.subject = cast(p.part as text) and entry.recorded_at = p.recorded_at
                where p.part = :part
                """).param("part", part).query(Integer.class).single();
    }

    private int entries(UUID part) {
        return jdbc.sql("select count(*) from ledger_entry where subject = :part")
                .param("part", part.toString())
                .query(Integer.class)
                .single();
    }

    private static ProjectDetails details(String name, @Nullable UUID whole) {
        return details(name, whole, null);
    }

    private static ProjectDetails details(String name, @Nullable UUID whole, @Nullable String description) {
        return new ProjectDetails(
                name,
                null,
                List.of(),
                "project",
                "ecology",
                List.of("620700"),
                null,
                List.of(),
                null,
                null,
                description,
                whole);
    }
}
