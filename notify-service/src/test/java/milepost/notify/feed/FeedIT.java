package milepost.notify.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.events.LifecycleEvent.ProjectWithdrawn;
import milepost.events.MilestoneEvent.MilestoneCancelled;
import milepost.events.ProgressEvent.MilestoneAdded;
import milepost.events.ProgressEvent.MilestoneTargetChanged;
import milepost.events.RegistryEvent.ProjectAbsorbed;
import milepost.events.RegistryEvent.ProjectMerged;
import milepost.notify.NotifyIT;
import milepost.notify.Probe;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Subscriptions that are read at a secret address, by the libraries that feed readers and calendar programs use. */
@NotifyIT
class FeedIT {

    private static final LocalDate START = LocalDate.parse("2027-03-31");

    private final String reader = "reader-" + UUID.randomUUID();

    @Autowired
    private Probe probe;

    @Autowired
    private RestTestClient http;

    @Test
    void eventsOfAFollowedProjectAreReadInAFeed() throws Exception {
        var project = probe.register("railway", "623001");
        var subscription = subscribe(project);
        var address = address(subscription);
        var event = probe.met(project, 42);

        var feed = await().until(
                        () -> atom(address + ".atom?lang=zh"),
                        found -> found.getEntries().size() == 1);

        var entry = feed.getEntries().getFirst();
        assertThat(entry.getId()).isEqualTo("urn:uuid:" + event.id());
        assertThat(entry.getTitle()).isEqualTo("兰州至合作铁路：里程碑达成（开工）");
        assertThat(entry.getSummary().getValue()).isEqualTo("“开工”于2026年2月12日完成，晚 42 天。");
        assertThat(entry.getAlternateLinks().getFirst().getHref())
                .isEqualTo("https://console.example.org/projects/" + project);
        assertThat(feed.getOtherLinks())
                .anyMatch(link -> link.getRel().equals("self")
                        && link.getHref().equals("https://console.example.org/api/notify" + address + ".atom?lang=zh"));
        assertThat(probe.json(probe.get(reader, "/v1/subscriptions"))
                        .get("items")
                        .get(0)
                        .path("secret")
                        .isMissingNode())
                .isTrue();
        assertThat(Probe.json(probe.get(
                                reader, "/v1/subscriptions/" + subscription + "/explanation?event=" + event.id()))
                        .get("outcome")
                        .asString())
                .isEqualTo("in-feed");
    }

    @Test
    void aFeedIsWrittenInTheLanguageThatTheReaderPrefers() throws Exception {
        var project = probe.register("railway", "623001");
        var address = feed(project);
        probe.met(project, 1);
        await().until(() -> atom(address + ".atom").getEntries().size() == 1);

        var zh = read(address + ".atom", "Accept-Language", "zh-CN");
        var en = read(address + ".atom", "Accept-Language", "fr, en;q=0.5");

        assertThat(zh.getResponseBody()).contains("里程碑达成");
        assertThat(en.getResponseBody()).contains("Milestone met");
        assertThat(zh.getResponseHeaders().getVary()).contains("Accept-Language");
        assertThat(zh.getResponseHeaders().getCacheControl()).contains("private");
    }

    @Test
    void whatHasNotChangedIsNotReadAgain() {
        var address = feed(probe.register("railway", "623001"));
        for (var kind : List.of(".atom", ".ics")) {
            var first = read(address + kind);
            var etag = first.getResponseHeaders().getETag();

            assertThat(read(address + kind, "If-None-Match", etag).getStatus().value())
                    .isEqualTo(304);
            assertThat(read(address + kind, "If-None-Match", "\"other\"")
                            .getStatus()
                            .value())
                    .isEqualTo(200);
            var head =
                    http.method(HttpMethod.HEAD).uri(address + kind).exchange().returnResult(String.class);
            assertThat(head.getStatus().value()).isEqualTo(200);
            assertThat(head.getResponseHeaders().getETag()).isEqualTo(etag);
            assertThat(head.getResponseBody()).isNull();
        }
        var modified = read(address + ".atom").getResponseHeaders().getFirst("Last-Modified");
        assertThat(read(address + ".atom", "If-Modified-Since", modified)
                        .getStatus()
                        .value())
                .isEqualTo(304);
    }

    @Test
    void onlyTheNewestAddressIsValidAndARevokedOneIsUnknown() {
        var subscription = subscribe(probe.register("railway", "623001"));
        var first = address(subscription);
        var second = address(subscription);

        assertThat(read(first + ".atom").getStatus().value()).isEqualTo(404);
        assertThat(read(second + ".atom").getStatus().value()).isEqualTo(200);
        probe.delete(reader, "/v1/subscriptions/" + subscription + "/feed-address")
                .expectStatus()
                .isNoContent();
        var revoked = read(second + ".ics");
        var unknown = read("/v1/feeds/" + "A".repeat(32) + ".ics");
        assertThat(revoked.getStatus().value()).isEqualTo(404);
        assertThat(revoked.getResponseBody().replace(second, ""))
                .isEqualTo(unknown.getResponseBody().replace("/v1/feeds/" + "A".repeat(32), ""));
        assertThat(read("/v1/feeds/x.ics").getStatus().value()).isEqualTo(404);
    }

    @Test
    void aClosedFeedIsUnknownAndOthersHaveNoAccessToItsAddress() {
        var subscription = subscribe(probe.register("railway", "623001"));
        var address = address(subscription);
        probe.post("someone-else", "/v1/subscriptions/" + subscription + "/feed-address")
                .expectStatus()
                .isNotFound();

        probe.delete(reader, "/v1/subscriptions/" + subscription).expectStatus().isNoContent();

        assertThat(read(address + ".atom").getStatus().value()).isEqualTo(404);
    }

    @Test
    void nothingIsSentToAFeedAndItStaysOne() {
        var subscription = subscribe(probe.register("railway", "623001"));

        probe.post(reader, "/v1/subscriptions/" + subscription + "/test")
                .expectStatus()
                .isEqualTo(409);
        probe.patch(
                        reader,
                        "/v1/subscriptions/" + subscription,
                        1,
                        Map.of("channel", Map.of("type", "webhook", "url", "http://127.0.0.1:9/hook")))
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void aMilestoneIsAnEventOfTheCalendarWhoseSequenceRises() throws Exception {
        var project = probe.register("railway", "623001");
        var address = feed(project);
        var milestone = add(project, "铺轨; 一期, \\ 二期\r\nBEGIN:VEVENT\u0007 🚄<script>", "month");

        var planned = await().until(() -> only(address + ".ics?lang=zh&reminders=30,7,1"), one -> one != null);

        assertThat(planned.getUid().orElseThrow().getValue()).isEqualTo(milestone + "@milepost");
        assertThat(planned.getSequence().getSequenceNo()).isZero();
        assertThat(value(planned, "STATUS")).isEqualTo("TENTATIVE");
        assertThat(value(planned, "DTSTART")).isEqualTo("20270331");
        assertThat(value(planned, "SUMMARY")).isEqualTo("兰州至合作铁路：铺轨; 一期, \\ 二期 BEGIN:VEVENT 🚄<script>");
        assertThat(value(planned, "DESCRIPTION")).startsWith("目标日期：2027年3月，原定2027年3月31日，状态：计划中。目标未精确到日");
        assertThat(planned.<VAlarm>getComponents("VALARM")).hasSize(3);

        move(project, milestone, START, START.plusDays(30));
        move(project, milestone, START.plusDays(30), START.plusDays(60));
        var moved = await().until(
                        () -> only(address + ".ics"),
                        one -> value(one, "DTSTART").equals("20270530"));
        assertThat(moved.getSequence().getSequenceNo()).isEqualTo(2);

        probe.progress(
                project,
                new MilestoneCancelled(
                        project,
                        milestone,
                        "TRACK_LAID",
                        "铺轨",
                        START,
                        LocalDate.parse("2026-11-01"),
                        "取消",
                        null,
                        null));
        var cancelled = await().until(
                        () -> only(address + ".ics"),
                        one -> value(one, "STATUS").equals("CANCELLED"));
        assertThat(cancelled.getSequence().getSequenceNo()).isEqualTo(3);
    }

    @Test
    void linesOfACalendarHaveAtMost75OctetsAndEndAsTheStandardAsks() throws Exception {
        var project = probe.register("railway", "623001");
        var address = feed(project);
        add(project, "甘南段🚄".repeat(20), "day");
        await().until(() -> only(address + ".ics") != null);

        var text = read(address + ".ics?lang=zh").getResponseBody();

        assertThat(text)
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n", "X-PUBLISHED-TTL:PT1H\r\n", "METHOD:PUBLISH\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(text.split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                        .isLessThanOrEqualTo(75));
    }

    @Test
    void theMilestonesOfAMergedProjectAreFollowedAndThoseOfAWithdrawnOneAreCancelled() throws Exception {
        var project = probe.register("railway", "623001");
        var other = probe.register("railway", "623001");
        var address = feed(project);
        add(project, "开工", "day");
        await().until(() -> only(address + ".ics") != null);

        probe.registry(project, new ProjectMerged(project, other, "同一项目", null));
        probe.registry(other, new ProjectAbsorbed(other, project, Probe.details("railway", "623001"), "同一项目"));
        add(other, "竣工", "day");
        await().untilAsserted(() -> assertThat(events(address + ".ics")).hasSize(2));

        probe.registry(other, new ProjectWithdrawn(other, "取消", null));
        await().untilAsserted(() -> assertThat(events(address + ".ics"))
                .anyMatch(event -> value(event, "STATUS").equals("CANCELLED")));
    }

    @Test
    void alarmsAreAskedForInDays() {
        var address = feed(probe.register("railway", "623001"));

        assertThat(read(address + ".ics?reminders=0").getStatus().value()).isEqualTo(400);
        assertThat(read(address + ".ics?reminders=366").getStatus().value()).isEqualTo(400);
        assertThat(read(address + ".ics?lang=fr").getStatus().value()).isEqualTo(400);
    }

    private UUID add(UUID project, String title, String precision) {
        var id = UUID.randomUUID();
        probe.progress(
                project,
                new MilestoneAdded(
                        project, id, "TRACK_LAID", title, START, START, precision, null, null, null, null, null, null));
        return id;
    }

    private void move(UUID project, UUID milestone, LocalDate from, LocalDate to) {
        probe.progress(
                project,
                new MilestoneTargetChanged(
                        project,
                        milestone,
                        "TRACK_LAID",
                        "铺轨",
                        UUID.randomUUID(),
                        START,
                        from,
                        to,
                        "day",
                        30,
                        30,
                        1,
                        false,
                        "LAND",
                        "征地",
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    private String feed(UUID project) {
        return address(subscribe(project));
    }

    private String subscribe(UUID project) {
        var filter = Map.of("projects", List.of(project), "milestoneTypes", List.of("all"));
        var body = Map.of("filter", filter, "channel", Map.of("type", "feed"));
        return Probe.json(probe.post(reader, "/v1/subscriptions", body)
                        .expectStatus()
                        .isCreated())
                .get("id")
                .asString();
    }

    /** The path without what says how it is read. */
    private String address(String subscription) {
        var answer = Probe.json(probe.post(reader, "/v1/subscriptions/" + subscription + "/feed-address")
                .expectStatus()
                .isOk());
        var atom = answer.get("atom").asString();
        return atom.substring(atom.indexOf("/v1/"), atom.length() - ".atom".length());
    }

    private EntityExchangeResult<String> read(String path, String... header) {
        var request = http.get().uri(path);
        if (header.length > 0) {
            request.header(header[0], header[1]);
        }
        return request.exchange().returnResult(String.class);
    }

    private Feed atom(String path) throws Exception {
        return (Feed) new WireFeedInput().build(new StringReader(read(path).getResponseBody()));
    }

    private List<VEvent> events(String path) throws Exception {
        return new CalendarBuilder()
                .build(new StringReader(read(path).getResponseBody()))
                .getComponents("VEVENT");
    }

    private VEvent only(String path) throws Exception {
        var found = events(path);
        assertThat(found).hasSizeLessThan(2);
        return found.isEmpty() ? null : found.getFirst();
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }
}
