package milepost.progress;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.RegistryEvent.ProjectAmended;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.events.RegistryEvent.ProjectRegistered;
import milepost.messaging.test.TopicProbe;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Calls of the service under test, and projects as the registry publishes them. */
public class ProgressCalls {

    public static final TestTokens REPORTER = TestTokens.of(Role.REPORTER).org("gansu-railway");

    private final RestTestClient http;
    private final TopicProbe topics;

    public ProgressCalls(RestTestClient http, TopicProbe topics) {
        this.http = http;
        this.topics = topics;
    }

    /** A railway around Lanzhou for which the reporter's organisation is responsible. */
    public UUID project() {
        return project("gansu-railway");
    }

    public UUID project(@Nullable String responsibleOrg) {
        var id = UUID.randomUUID();
        topics.publish(id, 1, registered(id, responsibleOrg));
        return id;
    }

    /** The same railway in another region. */
    public UUID projectIn(String region) {
        var id = UUID.randomUUID();
        topics.publish(id, 1, registered(id, "gansu-railway", List.of(region)));
        return id;
    }

    /** Publishes that it lies in another region. */
    public void amendRegion(UUID project, String region) {
        var details = registered(project, "gansu-railway", List.of(region)).project();
        topics.publish(project, 2, new ProjectAmended(project, details, List.of("regions"), null, null));
    }

    public static ProjectRegistered registered(UUID id, @Nullable String responsibleOrg) {
        return registered(id, responsibleOrg, List.of("620100", "623001"));
    }

    public static ProjectRegistered registered(UUID id, @Nullable String responsibleOrg, List<String> regions) {
        return registered(id, responsibleOrg, regions, null);
    }

    public static ProjectRegistered partOf(
            UUID id, @Nullable String responsibleOrg, String region, @Nullable UUID whole) {
        return registered(id, responsibleOrg, List.of(region), whole);
    }

    private static ProjectRegistered registered(
            UUID id, @Nullable String responsibleOrg, List<String> regions, @Nullable UUID whole) {
        var details = new ProjectDetails(
                "兰州至合作铁路",
                "Lanzhou–Hezuo railway",
                List.of(),
                "project",
                "railway",
                regions,
                null,
                List.of(),
                responsibleOrg,
                null,
                null,
                whole);
        return new ProjectRegistered(id, details, List.of());
    }

    /** Adds a milestone of the start of works and returns its id. */
    public UUID milestone(UUID project, String baselineDate) {
        return milestone(project, "START", baselineDate, "day");
    }

    public UUID milestone(UUID project, String type, String baselineDate, String precision) {
        var body = Map.of("type", type, "baselineDate", baselineDate, "precision", precision);
        var response = body(post(REPORTER, "/v1/projects/" + project + "/milestones", body));
        return UUID.fromString((String) response.get("id"));
    }

    public ResponseSpec achieve(UUID milestone, String actualDate) {
        return post(REPORTER, "/v1/milestones/" + milestone + "/achievement", Map.of("actualDate", actualDate));
    }

    public ResponseSpec move(UUID milestone, String newTarget) {
        var body = Map.of("newTarget", newTarget, "reasonCode", "LAND", "reasonText", "征迁滞后");
        return post(REPORTER, "/v1/milestones/" + milestone + "/target-changes", body);
    }

    /** @param caller null for a request without a token */
    public ResponseSpec post(@Nullable TestTokens caller, String path, Object body) {
        return post(caller, path, body, new HttpHeaders());
    }

    public ResponseSpec post(@Nullable TestTokens caller, String path, Object body, HttpHeaders headers) {
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .headers(all -> {
                    all.addAll(headers);
                    if (caller != null) {
                        all.set(HttpHeaders.AUTHORIZATION, caller.bearer());
                    }
                })
                .body(body)
                .exchange();
    }

    /** Sends a merge patch. */
    public ResponseSpec patch(TestTokens caller, String path, String patch, String ifMatch) {
        return http.patch()
                .uri(path)
                .contentType(MediaType.valueOf("application/merge-patch+json"))
                .header(HttpHeaders.AUTHORIZATION, caller.bearer())
                .header(HttpHeaders.IF_MATCH, ifMatch)
                .body(patch)
                .exchange();
    }

    public ResponseSpec get(String path) {
        return http.get().uri(path).exchange();
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> body(ResponseSpec response) {
        return response.expectStatus()
                .is2xxSuccessful()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }
}
