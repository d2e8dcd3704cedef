package milepost.notify.channel.email;

import static milepost.notify.Probe.filterOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.notify.NotifyIT;
import milepost.notify.Probe;
import milepost.web.test.DescribedResponses;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@NotifyIT
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(
        properties = {
            "milepost.notify.email.host=127.0.0.1",
            "milepost.notify.email.tls=none",
            "milepost.notify.email.pause=1s",
            "milepost.notify.email.from-address=notify@milepost.example.org",
            "milepost.notify.email.from-name=里程碑",
            "milepost.notify.email.confirmations-per-day=3"
        })
class EmailIT {

    private static final Mails mails = new Mails();

    @Autowired
    Probe probe;

    private RestTestClient http;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final String subscriber = "subscriber-" + UUID.randomUUID();
    private final String address = "li." + UUID.randomUUID() + "@example.org";

    /** The pages are no part of the description of the API. */
    @Autowired
    void readPages(RestTestClient client) {
        http = client.mutate().defaultHeader(DescribedResponses.AS_SENT, "1").build();
    }

    @DynamicPropertySource
    static void portOfMails(DynamicPropertyRegistry registry) {
        registry.add("milepost.notify.email.port", mails::port);
    }

    @AfterAll
    static void end() {
        mails.goAway();
    }

    @Test
    void anAddressGetsNothingBeforeItHasAgreedAndThenWhatHappens(CapturedOutput output) {
        var project = probe.register("railway", "620722");
        var made = subscribe(filterOf(project), address, "zh-CN");
        assertThat(made.get("state").asString()).isEqualTo("pending-confirmation");
        assertThat(made.has("secret")).isFalse();
        assertThat(made.at("/channel/address").asString()).isEqualTo(address);
        probe.met(project, 1);
        await().untilAsserted(
                        () -> assertThat(probe.deliveries(subscriber, made)).hasSize(1));

        var question = only(address);
        assertThat(Mails.plain(question)).contains(subscriber, "确认订阅", "24 小时").doesNotContain("兰州");
        var link = Mails.link(question);
        for (var i = 0; i < 2; i++) { // as link scanners do
            var page = page(http.get().uri(link).exchange().expectStatus().isOk());
            assertThat(page).contains("<form method=\"post\">", "确认").doesNotContain("<script");
        }
        assertThat(state(made)).isEqualTo("pending-confirmation");
        assertThat(page(http.post().uri(link).exchange().expectStatus().isOk())).contains("已确认");

        assertThat(state(made)).isEqualTo("active");
        await().untilAsserted(() -> assertThat(mails.to(address)).hasSize(2));
        http.post().uri(link).exchange().expectStatus().isNotFound();
        var attempt = probe.delivery(
                subscriber,
                probe.deliveries(subscriber, made).getFirst().get("id").asString());
        assertThat(attempt.toString()).doesNotContain(address);
        assertThat(output.getAll().lines().filter(line -> !line.contains("greenmail")))
                .noneMatch(line -> line.contains(address) || line.contains(link));
        assertThat(jdbc.sql("select count(*) from email_confirmation where subscription_id = :id")
                        .param("id", UUID.fromString(made.get("id").asString()))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aMailHasTheWordsOfTheEventAndTheHeadersThatEndIt() throws Exception {
        var project = probe.register("railway", "620722");
        var made = confirmed(filterOf(project), "both");
        probe.met(project, 3);

        var mail = last(2);
        assertThat(mail.getSubject()).contains("兰州至合作铁路", "开工");
        assertThat(Mails.header(mail, "Subject")).startsWith("=?UTF-8?").isASCII();
        assertThat(Mails.plain(mail))
                .contains("兰州至合作铁路", "https://console.example.org/projects/" + project, "退订", "Unsubscribe");
        assertThat(Mails.html(mail)).contains("<html>", "href=").doesNotContain("<img", "src=");
        var delivery = probe.deliveries(subscriber, made).getFirst();
        assertThat(mail.getMessageID()).isEqualTo("<" + delivery.get("id").asString() + "@milepost.example.org>");
        assertThat(Mails.header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(Mails.header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(Mails.header(mail, "List-Unsubscribe"))
                .isEqualTo("<https://console.example.org/api/notify" + Mails.link(mail) + ">");
        assertThat(Mails.header(mail, "List-Id")).contains(made.get("id").asString());
        assertThat(mail.getSentDate()).isCloseTo(new java.util.Date(), 600_000);

        await().untilAsserted(() -> assertThat(probe.deliveries(subscriber, made)
                        .getFirst()
                        .get("state")
                        .asString())
                .isEqualTo("delivered"));
        probe.post(subscriber, "/v1/deliveries/" + delivery.get("id").asString() + "/redelivery");
        assertThat(last(3).getMessageID()).isEqualTo(mail.getMessageID());
    }

    @Test
    void oneClickEndsTheMailsAndLookingDoesNot() {
        var project = probe.register("railway", "620722");
        var made = confirmed(filterOf(project), "en");
        probe.met(project, 1);
        var link = Mails.link(last(2));

        assertThat(page(http.get().uri(link).exchange().expectStatus().isOk())).contains("<form method=\"post\">");
        assertThat(state(made)).isEqualTo("active");
        for (var i = 0; i < 2; i++) {
            http.post()
                    .uri(link)
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body("List-Unsubscribe=One-Click")
                    .exchange()
                    .expectStatus()
                    .isOk();
        }

        assertThat(state(made)).isEqualTo("closed");
        var last = link.charAt(link.length() - 5) == 'A' ? 'B' : 'A';
        var wrong = link.substring(0, link.length() - 5) + last + link.substring(link.length() - 4);
        http.post().uri(wrong).exchange().expectStatus().isNotFound();
        http.get()
                .uri("/v1/email/unsubscriptions/nonsense")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void anAddressIsAskedOnceInAQuarterOfAnHourWhoeverAsks() throws Exception {
        var made = subscribe(Map.of(), address, "en");
        only(address);
        var other = "subscriber-" + UUID.randomUUID();
        var plus = address.replace("@", "+again@").toUpperCase(java.util.Locale.ROOT);
        Probe.json(probe.post(other, "/v1/subscriptions", request(Map.of(), plus, "en"))
                .expectStatus()
                .isCreated());

        assertThat(askAgain(made)).isEqualTo(429);

        jdbc.sql("update email_asked set asked_at = now() - interval '14 minutes 50 seconds' where owner = :owner")
                .param("owner", subscriber)
                .update();
        assertThat(askAgain(made)).isEqualTo(429);
        jdbc.sql("update email_asked set asked_at = now() - interval '15 minutes' where owner = :owner")
                .param("owner", subscriber)
                .update();
        assertThat(askAgain(made)).isEqualTo(202);
        await().untilAsserted(() -> assertThat(mails.to(address)).hasSize(2));
        var links = mails.to(address).stream().map(Mails::link).toList();
        http.post().uri(links.getFirst()).exchange().expectStatus().isNotFound();
        http.post().uri(links.getLast()).exchange().expectStatus().isOk();
        assertThat(state(made)).isEqualTo("active");
    }

    @Test
    void anOwnerHasFewAddressesAskedInADayAndALinkIsForItsAddressOnly() {
        var made = subscribe(Map.of(), address, "en");
        var old = Mails.link(only(address));
        for (var i = 1; i <= 4; i++) {
            var version =
                    Probe.json(probe.get(subscriber, path(made))).get("version").asLong();
            var change = Map.of("channel", Map.of("address", i + address));
            probe.patch(subscriber, path(made), version, change).expectStatus().isOk();
        }

        assertThat(only("2" + address)).isNotNull();
        assertThat(jdbc.sql("select count(*) from email_asked where owner = :owner")
                        .param("owner", subscriber)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        http.post().uri(old).exchange().expectStatus().isNotFound();
        assertThat(state(made)).isEqualTo("pending-confirmation");
    }

    @Test
    void whatWaitsForTheMailServerIsSentWhenItIsBack() {
        var project = probe.register("railway", "620722");
        var made = confirmed(filterOf(project), "en");
        mails.goAway();
        try {
            probe.met(project, 1);
            await().untilAsserted(
                            () -> assertThat(probe.deliveries(subscriber, made)).hasSize(1));
            await().pollDelay(Duration.ofSeconds(2))
                    .untilAsserted(() -> assertThat(state(made)).isEqualTo("active"));
        } finally {
            mails.comeBack();
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(probe.deliveries(subscriber, made)
                                .getFirst()
                                .get("state")
                                .asString())
                        .isEqualTo("delivered"));
        assertThat(state(made)).isEqualTo("active");
    }

    @Test
    void anAddressThatIsNoPlainOneIsRefused() {
        for (var wrong : List.of(
                "li",
                "li@example",
                "li@exa mple.org",
                "李@example.org",
                "li@例子.org",
                "li(comment)@example.org",
                "\"li\"@example.org",
                "li@[127.0.0.1]",
                "a@example.org,b@example.org",
                "a".repeat(65) + "@example.org",
                "a@" + "b.".repeat(130) + "org")) {
            var problem = Probe.json(probe.post(subscriber, "/v1/subscriptions", request(Map.of(), wrong, "en"))
                    .expectStatus()
                    .isEqualTo(422));
            assertThat(problem.at("/errors/0/pointer").asString()).as(wrong).contains("/channel/address");
        }
        probe.post(subscriber, "/v1/subscriptions", request(Map.of(), "li@example.org\r\nBcc: x@example.org", "en"))
                .expectStatus()
                .is4xxClientError();
    }

    private JsonNode confirmed(Map<String, Object> filter, String language) {
        var made = subscribe(filter, address, language);
        http.post().uri(Mails.link(only(address))).exchange().expectStatus().isOk();
        return made;
    }

    private JsonNode subscribe(Map<String, Object> filter, String to, String language) {
        return Probe.json(probe.post(subscriber, "/v1/subscriptions", request(filter, to, language))
                .expectStatus()
                .isCreated());
    }

    private static Map<String, Object> request(Map<String, Object> filter, String to, String language) {
        return Map.of("filter", filter, "channel", Map.of("type", "email", "address", to, "language", language));
    }

    /** The client of other requests would wait as long as a 429 asks it to. */
    private int askAgain(JsonNode subscription) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + path(subscription) + "/confirmation"))
                .header("Authorization", Probe.token(subscriber))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private MimeMessage only(String to) {
        await().untilAsserted(() -> assertThat(mails.to(to)).hasSize(1));
        return mails.to(to).getFirst();
    }

    private MimeMessage last(int count) {
        await().untilAsserted(() -> assertThat(mails.to(address)).hasSize(count));
        return mails.to(address).getLast();
    }

    private String state(JsonNode subscription) {
        return Probe.json(probe.get(subscriber, path(subscription)))
                .get("state")
                .asString();
    }

    private static String path(JsonNode subscription) {
        return "/v1/subscriptions/" + subscription.get("id").asString();
    }

    private static String page(RestTestClient.ResponseSpec response) {
        return response.returnResult(String.class).getResponseBody();
    }
}
