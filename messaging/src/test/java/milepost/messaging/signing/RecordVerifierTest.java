package milepost.messaging.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import milepost.events.Topics;
import milepost.events.envelope.EventSource;
import milepost.messaging.test.TestKeys;
import milepost.messaging.test.TestPostgres;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which records are believed where all must be signed. */
class RecordVerifierTest {

    private static final String OLD = TestKeys.key(EventSource.REGISTRY);
    private static final String NEW = "n".repeat(43);

    private static SignedFrom allSigned;

    @BeforeAll
    static void createTables() {
        var database = TestPostgres.newDataSource();
        TestPostgres.createMessagingTables(database);
        allSigned = new SignedFrom(JdbcClient.create(database));
    }

    private static final class Draft {
        String topic = Topics.PROJECT_EVENTS;
        byte[] key = "p1".getBytes(UTF_8);
        Headers headers = new RecordHeaders()
                .add("ce_id", "1".getBytes(UTF_8))
                .add("ce_org", "".getBytes(UTF_8))
                .add("ce_none", null);
        byte[] value = "{}".getBytes(UTF_8);

        Draft sign(String... keys) {
            new RecordSigner(keys(keys), EventSource.REGISTRY).sign(topic, key, headers, value);
            return this;
        }

        String signature() {
            return new String(headers.lastHeader("milepost-signature").value(), UTF_8);
        }

        ConsumerRecord<byte[], byte[]> record() {
            return new ConsumerRecord<>(
                    topic, 0, 0, 0, TimestampType.CREATE_TIME, 0, 0, key, value, headers, Optional.empty());
        }
    }

    private static EventKeys keys(String... registry) {
        return new EventKeys(Map.of(
                EventSource.REGISTRY, List.of(registry),
                EventSource.PROGRESS, List.of(TestKeys.key(EventSource.PROGRESS))));
    }

    private static void verify(Draft draft, String... registry) {
        new RecordVerifier(keys(registry), List.of(Topics.PROJECT_EVENTS, Topics.PROGRESS_EVENTS), allSigned)
                .verify(draft.record());
    }

    @Test
    void theSignatureIsWhatTheDocumentSays() throws Exception {
        var draft = new Draft().sign(OLD);

        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (var part : new String[] {
                "milepost-event-v1", "registry.project-events", "p1", "ce_id", "1", "ce_org", "", "ce_none", null, "{}"
            }) {
                out.writeInt(part == null ? -1 : part.length());
                out.writeBytes(part == null ? "" : part);
            }
        }
        var key = Base64.getDecoder().decode(OLD);
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        var id = HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(key), 0, 4);
        assertThat(draft.signature())
                .isEqualTo("v1 " + id + " " + Base64.getEncoder().encodeToString(mac.doFinal(bytes.toByteArray())));
        assertThatCode(() -> verify(draft, OLD)).doesNotThrowAnyException();
    }

    @Test
    void aRecordWithoutKeyOrValueCanBeSigned() {
        var draft = new Draft();
        draft.key = null;
        draft.value = null;
        draft.sign(OLD);

        assertThatCode(() -> verify(draft, OLD)).doesNotThrowAnyException();
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("value", draft -> draft.value = "{ }".getBytes(UTF_8)),
                change("no value", draft -> draft.value = null),
                change("key", draft -> draft.key = "p2".getBytes(UTF_8)),
                change("no key", draft -> draft.key = null),
                change("header", draft -> draft.headers.remove("ce_id").add("ce_id", "2".getBytes(UTF_8))),
                change("added", draft -> draft.headers.add("ce_org", "x".getBytes(UTF_8))),
                change("removed", draft -> draft.headers.remove("ce_none")),
                change(
                        "empty instead of missing",
                        draft -> draft.headers.remove("ce_none").add("ce_none", new byte[0])),
                change("repeated", draft -> draft.headers.add("ce_none", null)),
                change("reordered", draft -> draft.headers.remove("ce_id").add("ce_id", "1".getBytes(UTF_8))),
                change("moved between parts", draft -> {
                    draft.headers.remove("ce_id");
                    draft.key = "p1ce_id1".getBytes(UTF_8);
                }));
    }

    private static Arguments change(String what, Consumer<Draft> change) {
        return Arguments.of(what, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void whatIsChangedAfterwardsIsNotBelieved(String what, Consumer<Draft> change) {
        var draft = new Draft().sign(OLD);

        change.accept(draft);

        assertRefused(draft, "The signature does not match the record");
    }

    @Test
    void aSignatureForAnotherTopicIsNotBelieved() {
        var draft = new Draft();
        new RecordSigner(keys(OLD), EventSource.REGISTRY)
                .sign(Topics.PROGRESS_EVENTS, draft.key, draft.headers, draft.value);

        assertRefused(draft, "The signature does not match the record");
    }

    @Test
    void aSignatureByAnotherServiceIsNotBelieved() {
        var draft = new Draft();
        new RecordSigner(keys(OLD), EventSource.PROGRESS).sign(draft.topic, draft.key, draft.headers, draft.value);

        assertRefused(draft, "none of the owner of registry.project-events");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v1", "v2 00000000 ", "v1 0000000g AAAA", "v1  x"})
    void aSignatureOfAnotherFormIsNotBelieved(String signature) {
        var draft = new Draft();
        draft.headers.add("milepost-signature", signature.getBytes(UTF_8));

        assertRefused(draft, "not of the form");
    }

    @Test
    void oneSignatureIsNeededAndNotMore() {
        assertRefused(new Draft().sign(OLD).sign(OLD), "several signatures");
        assertRefused(new Draft(), "not signed");
    }

    @Test
    void keysAreReplacedWithoutAStop() {
        var before = new Draft().sign(OLD);
        var after = new Draft().sign(NEW, OLD);

        assertThatCode(() -> verify(before, OLD, NEW)).doesNotThrowAnyException(); // everybody knows the new one
        assertThatCode(() -> verify(after, OLD, NEW)).doesNotThrowAnyException(); // then the owner signs with it
        assertThatCode(() -> verify(before, NEW, OLD)).doesNotThrowAnyException();
        assertThatThrownBy(() -> verify(before, NEW)).hasMessageContaining("none of the owner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c2hvcnQ=", "not base64!", ""})
    void aKeyThatCannotBeUsedIsNamedByItsSettingAndNotShown(String key) {
        assertThatThrownBy(() -> verify(new Draft(), key))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("milepost.messaging.keys.registry cannot be used")
                .hasMessageContaining("openssl rand -base64 32")
                .satisfies(e -> assertThat(key.isEmpty() || !e.getMessage().contains(key))
                        .isTrue())
                .hasNoCause();
    }

    @Test
    void aMissingKeyIsNamedByItsSetting() {
        assertThatThrownBy(() -> verify(new Draft()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("milepost.messaging.keys.registry is not set")
                .hasMessageContaining("openssl rand -base64 32");
    }

    @Test
    void bothFormsOfBase64AreTheSameKey() {
        var bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) 0xFB);
        var draft = new Draft().sign(Base64.getEncoder().encodeToString(bytes));

        assertThatCode(() ->
                        verify(draft, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "\n"))
                .doesNotThrowAnyException();
    }

    @Test
    void keysAreNotShown() {
        assertThat(keys(OLD).toString()).doesNotContain(OLD);
    }

    private static void assertRefused(Draft draft, String reason) {
        assertThatThrownBy(() -> verify(draft, OLD))
                .isInstanceOf(UnsignedRecordException.class)
                .hasMessageContaining(reason);
    }
}
