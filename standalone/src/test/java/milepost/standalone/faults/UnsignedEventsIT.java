package milepost.standalone.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.events.Topics;
import milepost.messaging.EventIds;
import milepost.messaging.test.TestKafka;
import milepost.messaging.test.TestPostgres;
import milepost.messaging.test.TopicProbe;
import milepost.progress.ProgressApplication;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Events from before there were signatures, and those that are only made to look so. */
class UnsignedEventsIT {

    private final String url = TestPostgres.newDatabase();
    private final JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""));
    private final TopicProbe topics = new TopicProbe();

    @Test
    void unsignedEventsAreReadOnlyIfTheyWereThereBeforeTheService() {
        var before = send(UUID.randomUUID());
        try (var _ = start()) {
            await().untilAsserted(() -> assertThat(known(before)).isTrue());

            var after = send(UUID.randomUUID());
            awaitRefused(after);
        }
        var meanwhile = send(UUID.randomUUID());
        try (var _ = start()) {
            awaitRefused(meanwhile);
            assertThat(known(before)).isTrue();
        }
    }

    private ServiceAlone start() {
        return ServiceAlone.start(ProgressApplication.class, "progress-service", url, TestKafka.bootstrapServers());
    }

    /** Registers a project as a release did that knew no signatures. */
    private UUID send(UUID project) {
        var record = new ProducerRecord<>(Topics.PROJECT_EVENTS, project.toString(), """
                {"projectId":"%s","project":{"nameZh":"兰州至合作铁路","aliases":[],"nature":"project","category":"railway",
                "regions":["620100"],"codes":[],"responsibleOrg":"gansu-railway"},"similar":[]}
                """.formatted(project)
                .getBytes(UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", EventIds.next().toString(),
                        "ce_source", "/registry",
                        "ce_type", "milepost.project.registered.v1",
                        "ce_subject", project.toString(),
                        "ce_sequence", "1",
                        "ce_time", "2026-11-27T00:00:00Z",
                        "ce_recordedtime", "2026-11-27T00:00:00Z",
                        "ce_actor", "somebody")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        topics.send(record);
        return project;
    }

    private void awaitRefused(UUID project) {
        await().untilAsserted(() -> assertThat(jdbc.sql("""
                select distinct error from messaging.parked_event where aggregate_id = :project
                """)
                        .param("project", project.toString())
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("The record is not signed")));
        assertThat(known(project)).isFalse();
    }

    private boolean known(UUID project) {
        return jdbc.sql("""
                select exists (select from project where id = :project)
                    and exists (select from ledger_entry where subject = cast(:project as text))
                """).param("project", project).query(Boolean.class).single();
    }
}
