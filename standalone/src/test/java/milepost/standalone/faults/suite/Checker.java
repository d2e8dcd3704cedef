package milepost.standalone.faults.suite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import milepost.standalone.faults.suite.Observed.Listed;
import milepost.standalone.faults.suite.Observed.Webhook;
import milepost.standalone.faults.suite.Observed.Write;

/** Says what is wrong with what was observed: each answered write once in each place, and nothing that nobody asked for. */
final class Checker {

    private final Observed observed;
    private final List<String> violations = new ArrayList<>();

    private Checker(Observed observed) {
        this.observed = observed;
    }

    static List<String> violations(Observed observed) {
        var checker = new Checker(observed);
        checker.registry();
        checker.order();
        checker.views();
        checker.topics();
        checker.ledger();
        checker.bundles();
        checker.webhooks();
        return checker.violations;
    }

    private void registry() {
        var asked = observed.answered().stream()
                .filter(write -> write.type().equals(Observed.REGISTERED))
                .map(Write::project)
                .collect(Collectors.toSet());
        compare(
                "registry",
                asked,
                observed.registered().stream().map(Listed::project).toList());
    }

    /** The registry's view of the progress of each project. */
    private void views() {
        var stages =
                observed.registered().stream().collect(Collectors.toMap(Listed::project, Listed::stage, (a, _) -> a));
        observed.answered().stream()
                .filter(write -> write.type().equals(Observed.MET))
                .map(Write::project)
                .filter(project ->
                        stages.containsKey(project) && !stages.get(project).equals(Observed.STAGE_WHEN_MET))
                .forEach(project -> violations.add("view: %s is in stage %s".formatted(project, stages.get(project))));
    }

    /** Versions of one subject come as 1, 2, 3; what comes again is the same event. */
    private void order() {
        var seen = new HashMap<String, List<String>>();
        for (var event : observed.topics()) {
            var subject = event.source() + " " + event.subject();
            var ids = seen.computeIfAbsent(subject, _ -> new ArrayList<>());
            if (event.version() == ids.size() + 1) {
                ids.add(event.eventId());
            } else if (event.version() > ids.size()) {
                violations.add(
                        "topic: version %d of %s comes after %d".formatted(event.version(), subject, ids.size()));
            } else if (!ids.get((int) event.version() - 1).equals(event.eventId())) {
                violations.add("topic: version %d of %s is two events".formatted(event.version(), subject));
            }
        }
    }

    private void topics() {
        var events = observed.topics().stream()
                .collect(Collectors.groupingBy(
                        event -> new Write(event.subject(), event.type()),
                        Collectors.mapping(TopicRecord::eventId, Collectors.toSet())));
        for (var write : observed.answered()) {
            var found = events.getOrDefault(write, Set.of()).size();
            if (found != 1) {
                violations.add("topic: %s of %s is there %d times".formatted(write.type(), write.project(), found));
            }
        }
    }

    private void ledger() {
        compare("ledger", ids(_ -> true), observed.ledger());
    }

    private void bundles() {
        observed.bundles().forEach((project, bundle) -> {
            var events = ids(event -> event.subject().equals(project)).size();
            if (!bundle.verified()) {
                violations.add("bundle: that of %s does not verify".formatted(project));
            } else if (bundle.entries() != events) {
                violations.add("bundle: that of %s has %d of %d events".formatted(project, bundle.entries(), events));
            }
        });
    }

    private void webhooks() {
        var told = observed.webhooks().stream().map(Webhook::eventId).collect(Collectors.toSet());
        compare("webhooks", ids(event -> event.type().equals(Observed.MET)), new ArrayList<>(told));
        distinct("event", Webhook::eventId, "webhook-id", Webhook::webhookId);
        distinct("webhook-id", Webhook::webhookId, "event", Webhook::eventId);
    }

    private void distinct(String one, Function<Webhook, String> key, String other, Function<Webhook, String> value) {
        Map<String, Set<String>> values = observed.webhooks().stream()
                .collect(Collectors.groupingBy(key, Collectors.mapping(value, Collectors.toCollection(TreeSet::new))));
        values.forEach((k, v) -> {
            if (v.size() > 1) {
                violations.add("webhooks: one %s, %s, with several of %s: %s".formatted(one, k, other, v));
            }
        });
    }

    private Set<String> ids(Predicate<TopicRecord> which) {
        return observed.topics().stream()
                .filter(which)
                .map(TopicRecord::eventId)
                .collect(Collectors.toSet());
    }

    private void compare(String place, Set<String> expected, List<String> found) {
        var once = new HashSet<String>();
        for (var id : found) {
            if (!once.add(id)) {
                violations.add("%s: %s is there twice".formatted(place, id));
            }
            if (!expected.contains(id)) {
                violations.add("%s: %s was not asked for".formatted(place, id));
            }
        }
        for (var id : expected) {
            if (!once.contains(id)) {
                violations.add("%s: %s is missing".formatted(place, id));
            }
        }
    }
}
