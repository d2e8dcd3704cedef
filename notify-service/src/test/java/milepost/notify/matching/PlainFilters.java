package milepost.notify.matching;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import milepost.events.NotifyEvent.SubscriptionFilter;
import milepost.notify.fact.EventFacts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reference: checks every filter literally, without code of the index or of the language. */
final class PlainFilters {

    private static final Set<String> MAJOR_OF_TESTS = Set.of("START");

    private PlainFilters() {}

    static boolean wants(SubscriptionFilter filter, EventFacts event) {
        var project = event.project();
        var details = event.details();
        return (filter.projects().isEmpty() || project.projects().stream().anyMatch(filter.projects()::contains))
                && (filter.regions().isEmpty() || filter.regions().stream().anyMatch(region -> isIn(event, region)))
                && asks(filter.categories(), List.of(project.category()))
                && asks(filter.eventTypes(), List.of(event.eventType()))
                && asks(filter.plans(), project.plans())
                && asks(filter.natures(), orNone(project.nature()))
                && asks(filter.clauses(), project.clauses())
                && asks(filter.organisations(), orNone(project.organisation()))
                && asks(filter.regionSets(), project.regionSets())
                && asks(filter.stages(), orNone(details.stage()))
                && asks(filter.lights(), orNone(details.light()))
                && milestones(filter.milestoneTypes(), details.milestoneType())
                && (filter.minSlipDays() == null
                        || (details.slipDays() != null && details.slipDays() >= filter.minSlipDays()))
                && (filter.minMoves() == null || (details.moves() != null && details.moves() >= filter.minMoves()))
                && (filter.where() == null || holds(JsonMapper.shared().readTree(filter.where()), event));
    }

    private static boolean milestones(@Nullable List<String> asked, @Nullable String type) {
        return asked == null
                || asked.isEmpty()
                || asked.contains("all")
                || (asked.contains("major") && (type == null || MAJOR_OF_TESTS.contains(type)))
                || (type != null && asked.contains(type));
    }

    private static boolean holds(JsonNode condition, EventFacts event) {
        if (condition.has("not")) {
            return !holds(condition.get("not"), event);
        }
        if (condition.has("and")) {
            return condition.get("and").valueStream().allMatch(part -> holds(part, event));
        }
        if (condition.has("or")) {
            return condition.get("or").valueStream().anyMatch(part -> holds(part, event));
        }
        var slip = event.details().slipDays();
        return switch (condition.get("field").asString()) {
            case "region" -> isIn(event, condition.get("eq").asString());
            case "category" ->
                condition
                        .get("in")
                        .valueStream()
                        .anyMatch(word -> word.asString().equals(event.project().category()));
            case "slipDays" ->
                slip != null
                        && slip > condition.get("gt").asInt()
                        && slip <= condition.get("lte").asInt();
            case "clause" ->
                event.project().clauses().stream()
                        .anyMatch(clause ->
                                clause.startsWith(condition.get("prefix").asString()));
            default -> condition.get("exists").asBoolean() == (event.details().light() != null);
        };
    }

    private static boolean isIn(EventFacts event, String region) {
        return event.project().regions().stream()
                .anyMatch(code -> code.startsWith(region.replaceAll("^(..)0000$|(0000|00)$", "$1")));
    }

    private static boolean asks(@Nullable List<String> asked, Collection<String> found) {
        return asked == null || asked.isEmpty() || found.stream().anyMatch(asked::contains);
    }

    private static List<String> orNone(@Nullable String value) {
        return Stream.ofNullable(value).toList();
    }
}
