package milepost.messaging.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import milepost.events.Topics;
import milepost.events.envelope.CloudEventHeaders;
import milepost.events.envelope.EventSource;
import milepost.messaging.EventJson;
import milepost.messaging.app.MessagingTestApplication.Citing;
import milepost.messaging.signing.RecordSigner;
import milepost.messaging.test.TestKeys;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Records that anyone who can write to the topic may put there. Each is about one project, and none is its next event. */
final class HostileRecords {

    /** A phrase that the projection fails on, by how. */
    static final Map<String, Throwable> FAILURES = Map.of(
            "hostile: state", new IllegalStateException("cannot\u0000handle"),
            "hostile: stack", new StackOverflowError(),
            "hostile: assertion", new AssertionError("impossible"),
            "hostile: kafka", new org.springframework.kafka.KafkaException("not about Kafka at all"),
            "hostile: rollback", new org.springframework.transaction.UnexpectedRollbackException("rolled back"),
            "hostile: checked", new java.io.IOException("a checked one"),
            "hostile: empty", new NullPointerException());

    private static final String STRANGE_KEY = "a".repeat(43);

    private final Random random;

    HostileRecords(Random random) {
        this.random = random;
    }

    /** The next record about this project. Sometimes it is one that Kafka takes only because it is compressed. */
    ProducerRecord<byte[], byte[]> next(UUID project) {
        var record = new Draft(project);
        kinds.get(random.nextInt(kinds.size())).accept(record, this);
        return record.build();
    }

    private static final List<BiConsumer<Draft, HostileRecords>> kinds = List.of(
            (draft, _) -> draft.value = "abc\0def".getBytes(UTF_8),
            (draft, _) -> draft.header("ce_actor", "a\0b"),
            (draft, _) -> draft.header("x\0y", "z").value = "[]".getBytes(UTF_8),
            (draft, _) -> draft.header("ce_subject", draft.project + "\0"),
            (draft, it) -> draft.subject(it.text(6_000 + it.random.nextInt(2_000))),
            (draft, _) -> draft.header("ce_subject", "a\nb"),
            (draft, _) -> draft.value = null,
            (draft, _) -> draft.headers.put("ce_time", null),
            (draft, _) -> draft.headers.put("ce_subject", null),
            (draft, _) -> draft.headers.put("ce_actor", new byte[] {(byte) 0xC3, 0x28}),
            (draft, _) -> draft.value = new byte[] {'{', '"', (byte) 0xFF, (byte) 0xFE},
            (draft, it) -> it.random.nextBytes(draft.value = new byte[it.random.nextInt(5_000)]),
            (draft, _) -> draft.header("ce_sequence", Long.toString(Long.MAX_VALUE)),
            (draft, _) -> draft.header("ce_sequence", "0"),
            (draft, _) -> draft.header("ce_sequence", "-1"),
            (draft, _) -> draft.header("ce_sequence", "１"),
            (draft, it) -> draft.header("ce_sequence", Long.toString(10 + it.random.nextInt(1_000_000))),
            (draft, _) -> draft.key = UUID.randomUUID().toString().getBytes(UTF_8),
            (draft, _) -> draft.key = null,
            (draft, _) -> draft.header("ce_source", "/progress"),
            (draft, _) -> draft.header("ce_source", "/nobody"),
            (draft, _) -> draft.header("ce_id", "no id"),
            (draft, _) -> draft.header("ce_time", "yesterday"),
            (draft, _) -> draft.value = "null".getBytes(UTF_8),
            (draft, _) -> draft.value = "{}".getBytes(UTF_8),
            (draft, _) -> draft.value = "[".repeat(100_000).getBytes(UTF_8),
            (draft, _) -> draft.phrase(UUID.randomUUID(), "about another project"),
            (draft, _) -> draft.headers.clear(),
            (draft, _) -> draft.signer = null,
            (draft, _) -> draft.signer = TestKeys.signer(EventSource.PROGRESS),
            (draft, _) -> draft.signer = TestKeys.signer(EventSource.REGISTRY, STRANGE_KEY),
            (draft, _) -> draft.after = record -> record.value()[0] ^= 1,
            (draft, _) -> draft.after = record -> record.headers().add("ce_org", "another".getBytes(UTF_8)),
            (draft, _) -> draft.after = record -> record.headers().remove("ce_actor"),
            (draft, _) -> draft.after =
                    record -> record.headers().add(record.headers().lastHeader("ce_id")),
            (draft, _) -> draft.after =
                    record -> record.headers().add(record.headers().lastHeader(CloudEventHeaders.SIGNATURE)),
            (draft, _) -> draft.after = record -> record.headers()
                    .remove(CloudEventHeaders.SIGNATURE)
                    .add(CloudEventHeaders.SIGNATURE, "v1 0 none".getBytes(UTF_8)),
            (draft, it) -> draft.phrase(
                    draft.project,
                    FAILURES.keySet().stream().sorted().toList().get(it.random.nextInt(FAILURES.size()))));

    /** Five megabytes of one byte, with or without headers: a few kilobytes on the topic. */
    ProducerRecord<byte[], byte[]> huge(UUID project, boolean withHeaders) {
        var draft = new Draft(project);
        draft.value = new byte[5_000_000];
        Arrays.fill(draft.value, (byte) 'a');
        if (!withHeaders) {
            draft.headers.clear();
        }
        return draft.build();
    }

    private String text(int length) {
        return random.ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static final class Draft {

        private final UUID project;
        private final Map<String, byte[]> headers = new HashMap<>();
        private byte[] key;
        private byte[] value;

        /** The hostile ones that are signed show what else protects. */
        private RecordSigner signer = TestKeys.signer(EventSource.REGISTRY);

        /** What happens to the record on its way. */
        private Consumer<ProducerRecord<byte[], byte[]>> after = _ -> {};

        private Draft(UUID project) {
            this.project = project;
            this.key = project.toString().getBytes(UTF_8);
            phrase(project, "never applied");
            header("ce_specversion", "1.0");
            header("ce_id", UUID.randomUUID().toString());
            header("ce_source", "/registry");
            header("ce_type", "milepost.project.cited.v1");
            header("ce_subject", project.toString());
            header("ce_sequence", "1");
            header("ce_time", Instant.now().toString());
            header("ce_recordedtime", Instant.now().toString());
            header("ce_actor", "somebody");
        }

        private Draft header(String name, String text) {
            headers.put(name, text.getBytes(UTF_8));
            return this;
        }

        private void subject(String subject) {
            header("ce_subject", subject);
            key = subject.getBytes(UTF_8);
        }

        private void phrase(UUID about, String phrase) {
            value = EventJson.write(Citing.citation(about, phrase));
        }

        private ProducerRecord<byte[], byte[]> build() {
            var record = new ProducerRecord<>(Topics.PROJECT_EVENTS, key, value);
            headers.forEach(record.headers()::add);
            if (signer != null && !headers.isEmpty()) {
                signer.sign(record.topic(), key, record.headers(), value);
            }
            after.accept(record);
            return record;
        }
    }
}
