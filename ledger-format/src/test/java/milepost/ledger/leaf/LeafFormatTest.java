package milepost.ledger.leaf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import milepost.events.envelope.Author;
import milepost.events.envelope.EventEnvelope;
import milepost.events.envelope.EventSource;
import milepost.ledger.tlog.FormatException;
import milepost.ledger.tlog.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeafFormatTest {

    private static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    private static final KafkaPosition POSITION = new KafkaPosition("progress.progress-events", 3, 41);

    private final LeafFormat format = new LeafFormat(new SecureRandom());

    @Test
    void aLeafIsTheCanonicalCloudEventWithItsPlaceAndWithoutThePerson() {
        var draft = format.draft(event(EventSource.PROGRESS), bytes("{\"b\": 2, \"a\": \"兰合铁路\"}"), POSITION);
        var actor = draft.secrets().getFirst();

        var leaf = new String(draft.seal(Optional.empty()), UTF_8);

        assertThat(leaf)
                .isEqualTo(
                        "{\"actor\":\"" + actor.digest() + "\",\"data\":{\"a\":\"兰合铁路\",\"b\":2},"
                                + "\"datacontenttype\":\"application/json\",\"id\":\"" + ID + "\","
                                + "\"kafka\":[\"progress.progress-events\",3,41],\"org\":\"甘肃省发展改革委\",\"prev\":\"\","
                                + "\"recorded\":\"2026-02-11T01:02:03.004Z\",\"seq\":7,\"source\":\"/progress\",\"specversion\":\"1.0\","
                                + "\"subject\":\"p-1\",\"time\":\"2026-02-09T16:00:00Z\",\"type\":\"milepost.milestone.met.v1\"}");
        assertThat(leaf).doesNotContain("zhang");
    }

    @Test
    void aLeafNamesTheOneBeforeItAndIsReadBack() {
        var before = Hash.leaf(bytes("before"));

        var leaf = LeafEntry.parse(
                format.draft(event(EventSource.PROGRESS), bytes("{}"), POSITION).seal(Optional.of(before)));

        assertThat(leaf.prev()).contains(before);
        assertThat(leaf.id()).isEqualTo(ID.toString());
        assertThat(leaf.subject()).isEqualTo("p-1");
        assertThat(leaf.source()).isEqualTo("/progress");
        assertThat(leaf.seq()).isEqualTo(7);
        assertThat(leaf.recorded()).isEqualTo(Instant.parse("2026-02-11T01:02:03.004Z"));
    }

    @Test
    void theSaltProvesTheValueOfADigest() throws NoSuchAlgorithmException {
        var secret = format.draft(event(EventSource.PROGRESS), bytes("{}"), POSITION)
                .secrets()
                .getFirst();

        var sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update(secret.salt());
        var digest = sha256.digest(bytes("\"zhang.san\""));

        assertThat(secret.path()).isEqualTo("/actor");
        assertThat(secret.salt()).hasSize(32);
        assertThat(secret.digest()).isEqualTo("sha256:" + Base64.getEncoder().encodeToString(digest));
    }

    @Test
    void theSamePersonHasAnotherDigestInEachLeaf() {
        var one = format.draft(event(EventSource.PROGRESS), bytes("{}"), POSITION);
        var two = format.draft(event(EventSource.PROGRESS), bytes("{}"), POSITION);

        assertThat(one.secrets().getFirst().digest())
                .isNotEqualTo(two.secrets().getFirst().digest());
    }

    @Test
    void internalRemarksAndOwnersAreHiddenAtAnyDepthAndNothingElse() {
        var data = """
                {"internalComment":"secret 1","a":[{"owner":{"name":"secret 2"},"title":"shown"}],"owner":null,"x/y":{"internalComment":3},
                 "ownerOrg":"shown too","filter":"not a subscriber's"}
                """;

        var draft = format.draft(event(EventSource.REGISTRY), bytes(data), POSITION);

        assertThat(draft.secrets())
                .extracting(Secret::path)
                .containsExactlyInAnyOrder(
                        "/actor", "/data/internalComment", "/data/a/0/owner", "/data/x~1y/internalComment");
        assertThat(draft.secrets())
                .extracting(secret -> new String(secret.value(), UTF_8))
                .contains("\"secret 1\"", "{\"name\":\"secret 2\"}", "3");
        assertThat(new String(draft.seal(Optional.empty()), UTF_8))
                .doesNotContain("secret")
                .contains("\"title\":\"shown\"", "\"ownerOrg\":\"shown too\"", "\"owner\":null", "not a subscriber's");
    }

    @Test
    void subscriptionsAreHidden() {
        var draft = format.draft(
                event(EventSource.NOTIFY),
                bytes("{\"subscriptionId\":\"s-1\",\"filter\":{\"regions\":[\"62\"]}}"),
                POSITION);

        assertThat(draft.secrets()).extracting(Secret::path).containsExactly("/actor", "/org", "/data/filter");
    }

    @Test
    void whatWasDeliveredToASubscriberIsHidden() {
        var draft = format.draft(
                event(EventSource.NOTIFY),
                bytes(
                        "{\"subscriptionId\":\"s-1\",\"receipts\":[{\"eventId\":\"followed event\",\"projectId\":\"followed project\"}]}"),
                POSITION);

        assertThat(draft.secrets()).extracting(Secret::path).containsExactly("/actor", "/org", "/data/receipts");
        assertThat(new String(draft.seal(Optional.empty()), UTF_8)).doesNotContain("followed");
    }

    @Test
    void aLeafHasTheHashOfDataThatIsTooLargeForIt() throws NoSuchAlgorithmException {
        var data = "{\"text\":\"" + "里".repeat(30_000) + "\",\"internalComment\":\"secret\"}";
        var draft = format.draft(event(EventSource.PROGRESS), bytes(data), POSITION);

        var leaf = draft.seal(Optional.empty());
        var detached = draft.detachedData().orElseThrow();

        var digest = MessageDigest.getInstance("SHA-256").digest(detached);
        assertThat(new String(leaf, UTF_8))
                .contains("\"datahash\":\"sha256:" + Base64.getEncoder().encodeToString(digest) + "\"")
                .doesNotContain("\"data\":");
        assertThat(new String(detached, UTF_8)).doesNotContain("secret");
        assertThat(LeafEntry.parse(leaf).seq()).isEqualTo(7);
    }

    @Test
    void theLargestLeafFitsAtAnyPlace() {
        var empty = format.draft(event(EventSource.PROGRESS), bytes("{\"t\":\"\"}"), POSITION)
                .seal(Optional.of(Hash.EMPTY_ROOT));
        var room = LeafEntry.MAX_BYTES - empty.length;

        var fits = format.draft(event(EventSource.PROGRESS), bytes("{\"t\":\"" + "x".repeat(room) + "\"}"), POSITION);
        var tooLarge =
                format.draft(event(EventSource.PROGRESS), bytes("{\"t\":\"" + "x".repeat(room + 1) + "\"}"), POSITION);

        assertThat(fits.detachedData()).isEmpty();
        assertThat(fits.seal(Optional.of(Hash.EMPTY_ROOT))).hasSize(LeafEntry.MAX_BYTES);
        assertThat(tooLarge.detachedData()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amount\":0.1}",
                "{\"a\":1,\"a\":2}",
                "{\"n\":9007199254740993}",
                "not json",
                "{\"s\":\"\\ud800\"}"
            })
    void dataWithoutACanonicalFormIsRefused(String data) {
        assertThatThrownBy(() -> format.draft(event(EventSource.PROGRESS), bytes(data), POSITION))
                .isInstanceOf(FormatException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"seq\":7→\"seq\":0",
                "\"seq\":7→\"seq\":\"7\"",
                "\"specversion\":\"1.0\"→\"specversion\":\"0.3\"",
                "\"prev\":\"\"→\"prev\":\"AAAA\"",
                "\"prev\":\"\"→\"prev\":null",
                "\"data\":{},→",
                "\"data\":{},→\"data\":{},\"datahash\":\"sha256:\",",
                "\"source\":\"/progress\"→\"source\":\"\"",
                "\"subject\":\"p-1\",→",
                "3,41]→3]",
                "3,41]→3,-1]",
                "2026-02-09T16:00:00Z→yesterday",
                "{\"actor\"→{ \"actor\"",
                "\"seq\":7→\"seq\":7,\"seq\":7",
            })
    void bytesThatAreNotALeafAreRefused(String change) {
        var leaf = new String(
                format.draft(event(EventSource.PROGRESS), bytes("{}"), POSITION).seal(Optional.empty()), UTF_8);
        var parts = change.split("→", -1);

        assertThat(leaf).contains(parts[0]);
        assertThatThrownBy(() -> LeafEntry.parse(bytes(leaf.replace(parts[0], parts[1]))))
                .isInstanceOf(FormatException.class);
    }

    private static EventEnvelope event(EventSource source) {
        return new EventEnvelope(
                ID,
                source,
                "milepost.milestone.met.v1",
                "p-1",
                7,
                Instant.parse("2026-02-09T16:00:00Z"),
                Instant.parse("2026-02-11T01:02:03.004Z"),
                new Author("zhang.san", "甘肃省发展改革委"),
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
