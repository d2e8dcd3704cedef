package milepost.progress.correction.reported;

import static milepost.progress.ProgressCalls.REPORTER;
import static milepost.progress.ProgressCalls.body;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import milepost.progress.ProgressCalls;
import milepost.progress.ProgressIT;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Facts and corrections in any order, each correction after its fact, give the same state. */
@ProgressIT
class CorrectionOrderIT {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Autowired
    ProgressCalls calls;

    /** A fact of one day, and what is right instead; null if it was right, empty if nothing of it happened. */
    private record Told(
            String path, Map<String, Object> body, @Nullable Map<String, Object> right) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anyOrderGivesTheSameState(long seed) {
        var random = new Random(seed);
        var told = random.ints(0, 200)
                .distinct()
                .limit(24)
                .boxed()
                .collect(ArrayList<Integer>::new, ArrayList::add, ArrayList::addAll);
        var facts = new ArrayList<Told>();
        while (told.size() >= 2) {
            facts.add(fact(random, FIRST.plusDays(told.removeLast()), FIRST.plusDays(told.removeLast())));
        }

        var one = record(random, facts);
        var other = record(random, facts);

        for (var day = FIRST.minusDays(1); day.isBefore(FIRST.plusDays(202)); day = day.plusDays(20)) {
            assertThat(state(one, "?on=" + day)).isEqualTo(state(other, "?on=" + day));
        }
        assertThat(state(one, "")).isEqualTo(state(other, ""));
    }

    private UUID record(Random random, List<Told> facts) {
        var project = calls.project();
        var events = new HashMap<Told, UUID>();
        var steps = new ArrayList<>(facts);
        facts.stream().filter(fact -> fact.right() != null).forEach(steps::add);
        Collections.shuffle(steps, random);
        for (var step : steps) {
            if (events.containsKey(step)) {
                correct(project, events.get(step), step.right());
            } else {
                var created = body(calls.post(REPORTER, "/v1/projects/" + project + step.path(), step.body()));
                events.put(step, UUID.fromString((String) created.get("id")));
            }
        }
        return project;
    }

    private void correct(UUID project, UUID event, Map<String, Object> right) {
        var body = new HashMap<String, Object>(right.isEmpty() ? Map.of("withdrawn", true) : right);
        body.put("event", event.toString());
        body.put("reasonText", "录入有误");
        calls.post(REPORTER, "/v1/projects/" + project + "/correction", body)
                .expectStatus()
                .isCreated();
    }

    private Map<String, Object> state(UUID project, String query) {
        var progress = body(calls.get("/v1/projects/" + project + "/progress" + query));
        var state = new HashMap<String, Object>();
        for (var name : List.of("condition", "conditionSince", "conditionReason", "conditionUntil")) {
            state.put(name, progress.get(name));
        }
        if (progress.get("latestReport") instanceof Map<?, ?> report) {
            state.put("percent", report.get("physicalPercent"));
            state.put("asOfDate", report.get("asOfDate"));
        }
        if (progress.get("declaredConfidence") instanceof Map<?, ?> confidence) {
            state.put("level", confidence.get("level"));
        }
        return state;
    }

    private static Told fact(Random random, LocalDate day, LocalDate right) {
        Map<String, Object> correction = switch (random.nextInt(3)) {
            case 0 -> null;
            case 1 -> Map.of();
            default -> Map.of("day", right.toString());
        };
        return switch (random.nextInt(4)) {
            case 0 ->
                new Told(
                        "/condition",
                        Map.of(
                                "condition",
                                "SUSPENDED",
                                "since",
                                day.toString(),
                                "until",
                                "2026-12-" + (10 + random.nextInt(20)),
                                "reasonCode",
                                "LAND",
                                "reasonText",
                                "征迁滞后" + day),
                        correction);
            case 1 -> new Told("/condition", Map.of("condition", "ACTIVE", "since", day.toString()), correction);
            case 2 ->
                new Told(
                        "/reports",
                        Map.of("asOfDate", day.toString(), "physicalPercent", random.nextInt(100)),
                        correction);
            default ->
                new Told(
                        "/confidence",
                        Map.of("level", "IN_DOUBT", "asOfDate", day.toString(), "narrativeZh", "征地尚余两村" + day),
                        correction);
        };
    }
}
