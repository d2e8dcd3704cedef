package milepost.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import milepost.sample.Gate;
import milepost.sample.Things;
import milepost.web.Http;
import milepost.web.SampleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SampleTest
class IdempotencyTest {

    private static final String KEY = "Idempotency-Key";

    @Autowired
    Http http;

    @Autowired
    Things things;

    @Autowired
    Gate gate;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IdempotencyRepository keys;

    private final String name = UUID.randomUUID().toString().substring(0, 20);
    private final String body = "{\"name\":\"%s\"}".formatted(name);
    private final String key = UUID.randomUUID().toString();

    @Test
    void aRequestSentTwiceIsDoneOnceAndAnsweredTheSame() {
        var first = http.post("/things", body, KEY, key);
        var second = http.post("/things", body, KEY, key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.body()).isEqualTo(first.body()).contains(name);
        assertThat(second.header("Location"))
                .isEqualTo(first.header("Location"))
                .startsWith("/things/");
        assertThat(second.header("ETag")).isEqualTo("\"1\"");
        assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(things.count(name)).isEqualTo(1);
    }

    @Test
    void whatIsStoredOfAnAnswerCannotBeReadWithoutTheKey() {
        http.post("/things", body, KEY, key);

        assertThat(jdbc.sql("select encode(body, 'escape') from web.idempotency_key where body is not null")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(text -> text.contains(name));
    }

    @Test
    void anAnswerStoredBeforeAnswersWereEncryptedIsGivenAgain() {
        var first = http.post("/things", body, KEY, key);
        jdbc.sql("update web.idempotency_key set sealed = false, body = :body where location = :location")
                .param("body", first.body().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .param("location", first.header("Location"))
                .update();

        assertThat(http.post("/things", body, KEY, key).body()).isEqualTo(first.body());
    }

    @Test
    void anAnswerWithoutABodyIsGivenAgain() {
        var first = http.send("POST", "/things/empty", BodyPublishers.noBody(), KEY, key);
        var second = http.send("POST", "/things/empty", BodyPublishers.noBody(), KEY, key);

        assertThat(first.status()).isEqualTo(204);
        assertThat(second.status()).isEqualTo(204);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void theKeyOfAnotherRequestIsRefused() {
        http.post("/things", body, KEY, key);

        var other = http.post("/things", body + " ", KEY, key);
        var otherQuery = http.post("/things?dry=true", body, KEY, key);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("/code")).isEqualTo("idempotency-key-reused");
        assertThat(otherQuery.status()).isEqualTo(422);
        assertThat(things.count(name)).isEqualTo(1);
    }

    @Test
    void aKeyBelongsToItsPath() {
        http.post("/things", body, KEY, key);
        var gated = CompletableFuture.supplyAsync(() -> http.post("/things/gated", body, KEY, key));
        gate.open();

        assertThat(gated.join().header("Idempotency-Replayed")).isEmpty();
        assertThat(things.count(name)).isEqualTo(2);
    }

    @Test
    void withoutAKeyEveryRequestIsANewOne() {
        http.post("/things", body);
        http.post("/things", body);

        assertThat(things.count(name)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/things/taken", "/things/broken"})
    void aFailureUndoesTheChangeAndFreesTheKey(String path) {
        var first = http.post(path, body, KEY, key);
        var second = http.post(path, body, KEY, key);

        assertThat(first.status()).isIn(409, 500);
        assertThat(second.status()).isEqualTo(first.status());
        assertThat(second.header("Idempotency-Replayed")).isEmpty();
        assertThat(things.count(name)).isZero();
    }

    @Test
    void aCommitThatFailsIsNotAnsweredAsSuccess() {
        var first = http.post("/things/only-one", body, KEY, key);
        var second = http.post("/things/only-one", body, KEY, UUID.randomUUID().toString());

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(500);
        assertThat(second.header("Location")).isEmpty();
        assertThat(second.header("ETag")).isEmpty();
        assertThat(second.text("/code")).isEqualTo("internal-error");
    }

    @Test
    void aSecondRequestAtTheSameTimeWaitsForTheFirstAnswer() throws InterruptedException {
        gate.shut();
        var first = CompletableFuture.supplyAsync(() -> http.post("/things/gated", body, KEY, key));
        gate.awaitVisitor();
        var second = CompletableFuture.supplyAsync(() -> http.post("/things/gated", body, KEY, key));
        await().until(() -> waitingTransactions() == 1);
        gate.open();

        assertThat(first.join().status()).isEqualTo(201);
        assertThat(second.join().header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.join().body()).isEqualTo(first.join().body());
        assertThat(things.count(name)).isEqualTo(1);
    }

    @Test
    void twentyRequestsAtTheSameTimeAreOneChange() {
        var answers = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> http.post("/things", body, KEY, key)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(answers)
                .extracting(answer -> answer.body())
                .containsOnly(answers.getFirst().body());
        assertThat(answers)
                .filteredOn(answer -> answer.header("Idempotency-Replayed").isEmpty())
                .hasSize(1);
        assertThat(things.count(name)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 256})
    void aKeyHasOneTo255Characters(int length) {
        var answer = http.post("/things", body, KEY, "k".repeat(length));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/code")).isEqualTo("invalid-idempotency-key");
        assertThat(answer.text("/errors/0/header")).isEqualTo(KEY);
        assertThat(http.post("/things", body, KEY, "k".repeat(255 - 36) + key).status())
                .isEqualTo(201);
    }

    @Test
    void otherBodiesThanJsonPassWithoutAKey() {
        for (var i = 0; i < 2; i++) {
            var answer = http.send(
                    "POST", "/things/csv", BodyPublishers.ofString(name), "Content-Type", "text/csv", KEY, key);
            assertThat(answer.status()).isEqualTo(201);
        }

        assertThat(things.count(name)).isEqualTo(2);
    }

    @Test
    void anOperationThatAnswersLaterTakesNoKey() {
        var keyed = http.post("/things/later", body, KEY, key);

        assertThat(keyed.status()).isEqualTo(400);
        assertThat(keyed.text("/code")).isEqualTo("idempotency-key-unsupported");
        assertThat(things.count(name)).isZero();
        assertThat(http.post("/things/later", body).status()).isEqualTo(200);
    }

    @Test
    void aKeyIsForgottenAfterItsTime() {
        http.post("/things", body, KEY, key);
        var tomorrow = Clock.fixed(Instant.now().plus(Duration.ofHours(23)), ZoneOffset.UTC);
        var dayAfter = Clock.fixed(Instant.now().plus(Duration.ofHours(25)), ZoneOffset.UTC);

        new ExpiredKeyWorker(keys, Duration.ofHours(24), tomorrow).deleteExpired();
        assertThat(http.post("/things", body, KEY, key).header("Idempotency-Replayed"))
                .isEqualTo("true");

        new ExpiredKeyWorker(keys, Duration.ofHours(24), dayAfter).deleteExpired();
        assertThat(http.post("/things", body, KEY, key).header("Idempotency-Replayed"))
                .isEmpty();
        assertThat(things.count(name)).isEqualTo(2);
    }

    @Test
    void expiredKeysAreDeletedInBatches() {
        jdbc.sql("""
                insert into web.idempotency_key (scope, content, created_at)
                select sha256(('old' || n)::bytea), '', now() - interval '25 hours' from generate_series(1, 2500) n
                """).update();

        new ExpiredKeyWorker(keys, Duration.ofHours(24), Clock.systemUTC()).deleteExpired();

        assertThat(jdbc.sql("select count(*) from web.idempotency_key where created_at < now() - interval '24 hours'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theServiceAndTheKeysHaveTheirOwnMigrations() {
        var histories = jdbc.sql("""
                        select schemaname from pg_tables where tablename = 'flyway_schema_history' order by 1
                        """).query(String.class).list();

        assertThat(histories).containsExactly("public", "web");
    }

    private int waitingTransactions() {
        return jdbc.sql("select count(*) from pg_locks where not granted")
                .query(Integer.class)
                .single();
    }
}
