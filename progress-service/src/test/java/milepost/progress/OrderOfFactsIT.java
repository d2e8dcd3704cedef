package milepost.progress;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is reported of projects in any order, milestones, conditions and reports together, gives the same answers. */
@ProgressIT
class OrderOfFactsIT {

    private static final String UUIDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String TIMES = "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z";

    @Autowired
    ProgressCalls calls;

    /** @param path relative to a project, or to its milestone with {@code m:} before it */
    private record Report(String path, Map<String, Object> body) {}

    private static final List<Report> REPORTS = List.of(
            new Report("m:/target-changes", move("2099-03-31", "2026-02-01")),
            new Report("m:/target-changes", move("2099-06-30", "2026-04-01")),
            new Report("m:/target-changes", move("2099-05-31", "2026-06-01")),
            new Report("m:/partial-achievement", Map.of("day", "2026-03-31", "quantityDone", 100)),
            new Report("m:/partial-achievement", Map.of("day", "2026-06-30", "quantityDone", 214)),
            new Report("m:/pause", pause("2026-01-10", "2099-03-15")),
            new Report("m:/pause", pause("2026-05-10", "2099-05-15")),
            new Report("/condition", suspended("2026-02-01")),
            new Report("/condition", Map.of("condition", "ACTIVE", "since", "2026-03-01")),
            new Report("/condition", suspended("2026-06-01")),
            new Report("/reports", Map.of("asOfDate", "2026-03-31", "physicalPercent", 10)),
            new Report("/reports", Map.of("asOfDate", "2026-06-30", "physicalPercent", 25)),
            new Report("/reports", Map.of("asOfDate", "2026-09-30", "physicalPercent", 30)),
            new Report("/confirmations", Map.of("asOfDate", "2026-10-15")));

    @Test
    void theSameFactsInAnyOrderGiveTheSameAnswers() {
        var answers = LongStream.range(0, 5).mapToObj(this::answersAfter).toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer).isEqualTo(answers.getFirst()));
    }

    private List<String> answersAfter(long seed) {
        var project = calls.project();
        var milestone = added(project);
        var reports = new ArrayList<>(REPORTS);
        Collections.shuffle(reports, new Random(seed));

        reports.forEach(report -> body(calls.post(REPORTER, path(report, project, milestone), report.body)));

        var progress = body(calls.get("/v1/projects/" + project + "/progress"));
        progress.remove("version");
        var asOfNow = body(calls.get("/v1/projects/" + project + "/progress?asOf=" + Instant.now()));
        asOfNow.remove("version");
        assertThat(asOfNow).isEqualTo(progress);
        return List.of(
                same(progress),
                same(body(calls.get("/v1/milestones/" + milestone))),
                same(body(calls.get("/v1/projects/" + project + "/curves"))),
                same(body(calls.get("/v1/projects/" + project + "/progress?on=2026-04-15"))));
    }

    private UUID added(UUID project) {
        var body = new HashMap<String, Object>(
                Map.of("type", "TRACK_LAID", "baselineDate", "2099-01-01", "precision", "day"));
        body.put("quantity", Map.of("planned", 340, "unit", "km"));
        body.put("occurredOn", "2026-01-01");
        var added = body(calls.post(REPORTER, "/v1/projects/" + project + "/milestones", body));
        return UUID.fromString((String) added.get("id"));
    }

    private static String path(Report report, UUID project, UUID milestone) {
        return report.path.startsWith("m:")
                ? "/v1/milestones/" + milestone + report.path.substring(2)
                : "/v1/projects/" + project + report.path;
    }

    /** Apart from ids and the times at which something was recorded. */
    private static String same(Map<String, Object> answer) {
        return answer.toString().replaceAll(UUIDS, "id").replaceAll(TIMES, "time");
    }

    private static Map<String, Object> move(String target, String day) {
        return Map.of("newTarget", target, "occurredOn", day, "reasonCode", "LAND", "reasonText", "征迁滞后");
    }

    private static Map<String, Object> pause(String since, String until) {
        return Map.of("since", since, "until", until, "reasonCode", "WEATHER", "reasonText", "冬歇");
    }

    private static Map<String, Object> suspended(String since) {
        return Map.of("condition", "SUSPENDED", "since", since, "reasonCode", "LAND", "reasonText", "征迁滞后");
    }
}
