package milepost.standalone.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import milepost.standalone.Api;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the services of one release answered to reads.
 *
 * @param endpoint the address below which the subscribers' endpoints were
 */
record RecordedReads(String endpoint, List<Read> reads) {

    private static final String FILE = "reads.json.gz";

    /**
     * @param service registry, progress or notify
     * @param role whose token was used, empty for none
     */
    record Read(String service, String role, String path, JsonNode body) {

        JsonNode again(Api api) throws IOException {
            return answer(api, service, role, path);
        }
    }

    static JsonNode answer(Api api, String service, String role, String path) throws IOException {
        var url = switch (service) {
            case "registry" -> api.registry(path);
            case "progress" -> api.progress(path);
            default -> api.notification(path);
        };
        return Api.json(api.get(role.isEmpty() ? null : role, url));
    }

    /** RecordedReads all that stays as it is when time passes. */
    static RecordedReads record(Api api, EveryKind made, String endpoint) throws IOException {
        var recorded = new ArrayList<Read>();
        for (var path : paths(made)) {
            var words = path.split(" ", -1);
            recorded.add(new Read(words[0], words[1], words[2], answer(api, words[0], words[1], words[2])));
        }
        return new RecordedReads(endpoint, recorded);
    }

    private static List<String> paths(EveryKind made) {
        var now = Instant.now();
        var paths = new ArrayList<>(List.of(
                "registry  /v1/projects?limit=500",
                "registry  /v1/projects?q=%E5%85%B0%E5%90%88%E9%93%81%E8%B7%AF",
                "registry  /v1/projects/facets",
                "registry  /v1/plans",
                "registry  /v1/plans/" + EveryKind.PLAN,
                "registry  /v1/plans/" + EveryKind.PLAN + "/citations",
                "registry  /v1/regions?limit=500",
                "registry  /v1/region-sets",
                "progress auditor /v1/history?order=asc&limit=500&asOf=" + now,
                "registry operator /v1/operations/parked",
                "progress operator /v1/operations/parked",
                "notify operator /v1/operations/parked",
                "notify subscriber /v1/subscriptions?limit=500"));
        for (var project : made.projects) {
            paths.add("registry  /v1/projects/" + project);
            paths.add("registry  /v1/projects/" + project + "/citations");
            paths.add("progress  /v1/projects/" + project + "/progress?asOf=" + now);
            paths.add("progress  /v1/projects/" + project + "/milestones");
            paths.add("progress auditor /v1/projects/" + project + "/history?asOf=" + now);
        }
        made.subscriptions.forEach((name, id) -> {
            if (!name.equals("failing")) { // its deliveries wait, and go out after the upgrade
                paths.add("notify subscriber /v1/subscriptions/" + id + "/deliveries?limit=500");
            }
        });
        return paths;
    }

    void write(Path directory) throws IOException {
        try (var out = new GZIPOutputStream(Files.newOutputStream(directory.resolve(FILE)))) {
            JsonMapper.shared().writeValue(out, this);
        }
    }

    static RecordedReads readFrom(Path directory) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(directory.resolve(FILE)))) {
            return JsonMapper.shared().readValue(in, RecordedReads.class);
        }
    }
}
