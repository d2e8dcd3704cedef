package milepost.notify.channel.robot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import milepost.messaging.EventJson;
import milepost.notify.NotifyDatabase;
import milepost.notify.Probe;
import milepost.notify.Receiver;
import milepost.notify.channel.ChannelSettings.Robot;
import milepost.notify.channel.Message;
import milepost.notify.channel.Message.Content;
import milepost.notify.channel.MessageLanguage;
import milepost.notify.channel.Outcome;
import milepost.notify.channel.RobotVendor;
import milepost.notify.channel.SendResult;
import milepost.notify.channel.outgoing.OutgoingClient;
import milepost.notify.channel.outgoing.TestClients;
import milepost.notify.channel.pace.QuietMinutes;
import milepost.notify.channel.pace.TestPaces;
import milepost.notify.channel.robot.card.CardWriter;
import milepost.notify.channel.robot.vendor.WeComRules;
import milepost.notify.link.ConsoleLinks;
import milepost.notify.wording.EventWording;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RobotChannelTest {

    private static final Instant QUIET = Instant.parse("2026-06-01T02:00:20Z");
    private static final Instant BUSY = Instant.parse("2026-06-01T02:01:00Z");

    private static final String CONSOLE = "https://console.example.org/" + "path/".repeat(20);
    private static final OutgoingClient OUTGOING = TestClients.client();

    private static NotifyDatabase database;

    private final Receiver vendor = new Receiver().answering(_ -> "{\"errcode\":0,\"errmsg\":\"ok\"}");
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Robot robot = new Robot(
            RobotVendor.WECOM,
            vendor.endpoint() + "/cgi-bin/webhook/send?key=" + UUID.randomUUID(),
            null,
            List.of(),
            MessageLanguage.ENGLISH);

    @BeforeAll
    static void open() {
        database = new NotifyDatabase();
    }

    @AfterAll
    static void closeDatabase() {
        database.close();
    }

    @AfterEach
    void close() {
        vendor.close();
    }

    @Test
    void inAQuietMinuteOnlyTestsAreSent() {
        var results = send(QUIET, met(), test(), met());

        assertThat(results)
                .extracting(SendResult::outcome)
                .containsExactly(Outcome.POSTPONED, Outcome.DELIVERED, Outcome.POSTPONED);
        assertThat(results.getFirst().retryAfter()).isBetween(Duration.ofSeconds(40), Duration.ofSeconds(60));
        assertThat(vendor.requests()).hasSize(1);
        assertThat(vendor.requests().getFirst().body()).contains("test message").doesNotContain("兰州");
    }

    @Test
    void whatAMessageHasNoRoomForIsPostponedAndNothingIsLeftOut() {
        var events = IntStream.range(0, 30).mapToObj(_ -> met()).toArray(Content[]::new);

        var results = send(BUSY, events);

        var told = results.stream().filter(SendResult::delivered).count();
        assertThat(told).isBetween(5L, 29L);
        assertThat(results).filteredOn(one -> !one.delivered()).allSatisfy(one -> {
            assertThat(one.outcome()).isEqualTo(Outcome.POSTPONED);
            assertThat(one.retryAfter()).isZero();
        });
        var content =
                vendor.requests().getFirst().json().at("/markdown/content").asString();
        assertThat(content.getBytes(UTF_8).length).isLessThanOrEqualTo(4_096);
        assertThat(content.lines().filter(line -> line.startsWith("> "))).hasSize((int) told);
        assertThat(meters.get("milepost.robot.events").counter().count()).isEqualTo(told);
        assertThat(meters.get("milepost.robot.messages")
                        .tag("code", "0")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void anEventThatTwoSubscriptionsWantIsToldOnce() {
        var event = met();

        assertThat(send(BUSY, event, event)).allMatch(SendResult::delivered);

        var content =
                vendor.requests().getFirst().json().at("/markdown/content").asString();
        assertThat(content.lines().filter(line -> line.startsWith("> "))).hasSize(1);
    }

    @Test
    void aRobotThatItsVendorBlocksIsNotCalled() {
        vendor.answering(_ -> "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}");
        assertThat(send(BUSY, met()).getFirst().outcome()).isEqualTo(Outcome.VENDOR_LIMIT);

        var next = send(BUSY, met()).getFirst();

        assertThat(next.outcome()).isEqualTo(Outcome.POSTPONED);
        assertThat(next.retryAfter()).isGreaterThan(Duration.ofSeconds(50));
        assertThat(vendor.requests()).hasSize(1);
        assertThat(meters.get("milepost.robot.messages")
                        .tag("code", "45009")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    private List<SendResult> send(Instant at, Content... contents) {
        var rules = new WeComRules();
        var settings = new RobotProperties(List.of("https://qyapi.weixin.qq.com"), List.of(), List.of(), Set.of());
        var pace = TestPaces.pace(database.jdbc());
        var client = new RobotClient(rules, OUTGOING, pace, new RobotMeters(meters, RobotVendor.WECOM));
        var channel = new RobotChannel(
                rules,
                new RobotUrls(TestClients.rules(), rules, settings),
                new CardWriter(new EventWording(), new ConsoleLinks(CONSOLE)),
                new QuietMinutes(Set.of(0, 30)),
                pace,
                client);
        return channel.send(new Message(at, robot, "someone", List.of(), Arrays.asList(contents)));
    }

    private static Content met() {
        var project = UUID.randomUUID();
        var data = new String(EventJson.write(Probe.metEvent(project, 1)), UTF_8);
        return content("milepost.milestone.met.v1", project, data);
    }

    private static Content test() {
        return content(Message.TEST, UUID.randomUUID(), "{}");
    }

    private static Content content(String type, UUID subject, String data) {
        var body = """
                {"id":"%s","type":"%s","subject":"%s","projectname":"兰州至合作铁路","data":%s}""".formatted(UUID.randomUUID(), type, subject, data);
        return new Content(UUID.randomUUID(), UUID.randomUUID().toString(), body.getBytes(UTF_8), null);
    }
}
