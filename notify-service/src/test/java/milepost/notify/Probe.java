package milepost.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.Event;
import milepost.events.EventTypes;
import milepost.events.ProgressEvent.LightChanged;
import milepost.events.ProgressEvent.MilestoneMet;
import milepost.events.RegionEvent.RegionDefined;
import milepost.events.RegionEvent.RegionDetails;
import milepost.events.RegistryEvent.PlanDetails;
import milepost.events.RegistryEvent.PlanRegistered;
import milepost.events.RegistryEvent.ProjectCited;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.events.RegistryEvent.ProjectRegistered;
import milepost.events.envelope.Author;
import milepost.events.envelope.EventEnvelope;
import milepost.events.envelope.EventSource;
import milepost.messaging.EventIds;
import milepost.messaging.EventJson;
import milepost.messaging.test.TopicProbe;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Uses the API as subscribers do, and publishes events as the other services do. */
@TestComponent
public class Probe {

    private final RestTestClient http;
    private final TopicProbe topics;
    private final Map<Object, Long> registryVersions = new ConcurrentHashMap<>();
    private final Map<Object, Long> progressVersions = new ConcurrentHashMap<>();

    Probe(@Lazy RestTestClient http, TopicProbe topics) {
        this.http = http;
        this.topics = topics;
    }

    public static String token(String subject) {
        return TestTokens.of(Role.SUBSCRIBER).subject(subject).bearer();
    }

    public static Map<String, Object> filterOf(UUID project) {
        return Map.of("projects", List.of(project));
    }

    public JsonNode subscribe(String subject, Map<String, Object> filter, String url) {
        return json(post(
                        subject,
                        "/v1/subscriptions",
                        Map.of("filter", filter, "channel", Map.of("type", "webhook", "url", url)))
                .expectStatus()
                .isCreated());
    }

    public RestTestClient.ResponseSpec post(String subject, String path, Object body) {
        return http.post()
                .uri(path)
                .header("Authorization", token(subject))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    public RestTestClient.ResponseSpec post(String subject, String path) {
        return http.post().uri(path).header("Authorization", token(subject)).exchange();
    }

    public RestTestClient.ResponseSpec get(String subject, String path) {
        return http.get().uri(path).header("Authorization", token(subject)).exchange();
    }

    public RestTestClient.ResponseSpec get(String subject, String path, String language) {
        return http.get()
                .uri(path)
                .header("Authorization", token(subject))
                .header("Accept-Language", language)
                .exchange();
    }

    public RestTestClient.ResponseSpec patch(String subject, String path, long version, Object body) {
        return http.patch()
                .uri(path)
                .header("Authorization", token(subject))
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.valueOf("application/merge-patch+json"))
                .body(body)
                .exchange();
    }

    public RestTestClient.ResponseSpec delete(String subject, String path) {
        return http.delete().uri(path).header("Authorization", token(subject)).exchange();
    }

    public static JsonNode json(RestTestClient.ResponseSpec response) {
        return JsonMapper.shared().readTree(response.returnResult(String.class).getResponseBody());
    }

    /** The deliveries of a subscription, of the newest event first. */
    public List<JsonNode> deliveries(String subject, JsonNode subscription) {
        return json(get(subject, "/v1/subscriptions/" + subscription.get("id").asString() + "/deliveries"))
                .get("items")
                .valueStream()
                .toList();
    }

    public JsonNode delivery(String subject, String id) {
        return json(get(subject, "/v1/deliveries/" + id).expectStatus().isOk());
    }

    public UUID register(String category, String... regions) {
        var project = UUID.randomUUID();
        register(project, category, regions);
        return project;
    }

    public void register(UUID project, String category, String... regions) {
        registry(project, new ProjectRegistered(project, details(category, regions), List.of()));
    }

    /** Publishes an event that was recorded at an earlier time. */
    public void register(Instant recordedAt, UUID project, String category, String... regions) {
        var event = new ProjectRegistered(project, details(category, regions), List.of());
        var envelope = new EventEnvelope(
                EventIds.next(),
                EventSource.REGISTRY,
                EventTypes.nameOf(ProjectRegistered.class),
                project.toString(),
                registryVersions.merge(project, 1L, Long::sum),
                recordedAt,
                recordedAt,
                new Author("probe", null),
                null);
        topics.publish(envelope, EventJson.write(event));
    }

    public void cite(UUID project, String plan) {
        registry(
                project,
                new ProjectCited(project, UUID.randomUUID(), plan, "二（二）", "兰州至合作", "construction", null, null, null));
    }

    /** Registers a plan and returns its id. */
    public String plan() {
        var id = "plan-" + UUID.randomUUID();
        topics.publish(
                id,
                1,
                new PlanRegistered(id, new PlanDetails("规划", null, null, null, null, null, null, null, List.of())));
        return id;
    }

    public void defineRegion(String code) {
        abolishRegion(code, List.of());
    }

    /** Tells that a region has become others, or that it is valid (again) if there are none. */
    public void abolishRegion(String code, List<String> successors) {
        var validTo = successors.isEmpty() ? null : LocalDate.parse("2026-01-01");
        var region = new RegionDetails("某地", "Place", "county", null, null, null, validTo, successors);
        topics.publish(
                code, registryVersions.merge(code, 1L, Long::sum), new RegionDefined(code, region, null, null, null));
    }

    public EventEnvelope registry(UUID project, Event event) {
        return topics.publish(project, registryVersions.merge(project, 1L, Long::sum), event);
    }

    public EventEnvelope progress(UUID project, Event event) {
        return topics.publish(project, nextProgressVersion(project), event);
    }

    public long nextProgressVersion(UUID project) {
        return progressVersions.merge(project, 1L, Long::sum);
    }

    public EventEnvelope met(UUID project, int slipDays) {
        return progress(project, metEvent(project, slipDays));
    }

    /** Publishes an event again, as Kafka may deliver it. */
    public void again(EventEnvelope event, Event data) {
        topics.publish(event, EventJson.write(data));
    }

    /** Publishes as the registry's first event of a project what cannot be read. */
    public void poison(UUID project) {
        var now = Instant.now();
        var envelope = new EventEnvelope(
                EventIds.next(),
                EventSource.REGISTRY,
                EventTypes.nameOf(ProjectRegistered.class),
                project.toString(),
                registryVersions.merge(project, 1L, Long::sum),
                now,
                now,
                new Author("probe", null),
                null);
        topics.publish(envelope, "no JSON".getBytes(UTF_8));
    }

    /** Returns why a project waits at a consumer, or nothing. */
    public String parked(String consumer, UUID project) {
        var operator = TestTokens.of(Role.OPERATOR).bearer();
        return json(http.get()
                        .uri("/v1/operations/parked?limit=500")
                        .header("Authorization", operator)
                        .exchange())
                .path("items")
                .valueStream()
                .filter(parked -> parked.path("consumer").asString().equals(consumer)
                        && parked.path("aggregateId").asString().equals(project.toString()))
                .map(parked -> parked.path("parked").asString())
                .findFirst()
                .orElse("");
    }

    /** A light that turns yellow. */
    public EventEnvelope lightChanged(UUID project, int slipDays) {
        var day = LocalDate.parse("2026-01-02");
        return progress(
                project, new LightChanged(project, "green", "yellow", "milepost-default/1", slipDays, day, null));
    }

    public static MilestoneMet metEvent(UUID project, int slipDays) {
        var baseline = LocalDate.parse("2026-01-01");
        return new MilestoneMet(
                project,
                UUID.randomUUID(),
                "START",
                "开工",
                baseline,
                baseline,
                baseline.plusDays(slipDays),
                "day",
                slipDays,
                List.of(),
                null);
    }

    public static ProjectDetails details(String category, String... regions) {
        return new ProjectDetails(
                "兰州至合作铁路",
                null,
                List.of(),
                "project",
                category,
                List.of(regions),
                null,
                List.of("2206-441624-04-01-569676"),
                null,
                null,
                null,
                null);
    }
}
