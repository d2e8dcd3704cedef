package milepost.standalone.seeds;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import milepost.standalone.seeds.catalogue.SeedCatalogue;
import milepost.standalone.seeds.catalogue.SeedWork;
import milepost.standalone.seeds.client.Answer;
import milepost.standalone.seeds.client.ApiClient;
import milepost.standalone.seeds.request.WorkBody;
import tools.jackson.databind.JsonNode;

/**
 * Registers the works that the registry does not have. The registry stores no ids of the catalogue: a work counts as present if a
 * project is linked to its citations, or has exactly the same name and regions.
 */
final class WorkLoad {

    private final SeedCatalogue catalogue;
    private final ApiClient registry;
    private final Tally tally;
    private final Map<String, SeedWork> works;
    private final KnownCitations known;
    private final Map<String, String> loaded = new HashMap<>();
    private final Set<String> begun = new HashSet<>();
    private boolean empty;

    WorkLoad(SeedCatalogue catalogue, ApiClient registry, Tally tally, KnownCitations known) {
        this.catalogue = catalogue;
        this.registry = registry;
        this.tally = tally;
        this.works = catalogue.works();
        this.known = known;
    }

    void load() {
        tally.start(works.size());
        empty = isEmpty(registry.get("/v1/projects?limit=1"));
        works.values().forEach(this::load);
    }

    /** Returns the project of a work, or empty if the registry refused it. */
    Optional<String> project(String work) {
        return Optional.ofNullable(loaded.get(work));
    }

    private void load(SeedWork work) {
        if (!begun.add(work.id())) {
            return;
        }
        work.references().stream().map(works::get).filter(Objects::nonNull).forEach(this::load);
        if (work.partOf() != null && !loaded.containsKey(work.partOf())) {
            tally.refused(row(work), "it is part of " + work.partOf() + ", which is not registered");
            return;
        }
        var present = find(work);
        if (present.isPresent()) {
            keepPresent(work, present.get());
        } else {
            register(work);
        }
    }

    private void register(SeedWork work) {
        var answer = registry.post("/v1/projects", "work-" + work.id(), body(work));
        if (answer.replayed()) {
            keepPresent(work, answer.body().path("id").asString(""));
        } else if (answer.succeeded()) {
            loaded.put(work.id(), answer.body().path("id").asString(""));
            tally.created(work.nameZh());
        } else {
            sameAmong(answer.body().path("candidates"), work)
                    .ifPresentOrElse(id -> keepPresent(work, id), () -> tally.refused(row(work), answer.problem()));
        }
    }

    private void keepPresent(SeedWork work, String id) {
        loaded.put(work.id(), id);
        tally.present(work.nameZh());
    }

    /** Returns whether the registry has no projects at all, which saves asking for each work. */
    private static boolean isEmpty(Answer projects) {
        return projects.succeeded() && projects.body().path("items").isEmpty();
    }

    private Optional<String> find(SeedWork work) {
        var linked = known.projectOf(work.id());
        if (empty || linked.isPresent()) {
            return linked;
        }
        var query = URLEncoder.encode(work.nameZh(), StandardCharsets.UTF_8);
        var answer = registry.get("/v1/projects?limit=500&q=" + query);
        return sameAmong(answer.body().path("items"), work);
    }

    private Optional<String> sameAmong(JsonNode projects, SeedWork work) {
        return projects.valueStream()
                .filter(project -> isSame(project, work))
                .map(project -> project.path("id").asString(""))
                .findFirst();
    }

    private boolean isSame(JsonNode project, SeedWork work) {
        var regions = project.path("regions")
                .valueStream()
                .map(code -> code.asString(""))
                .toList();
        return project.path("nameZh").asString("").equals(work.nameZh()) && regions.equals(catalogue.codes(work));
    }

    private WorkBody body(SeedWork work) {
        var corridor = work.corridor() == null
                ? null
                : new WorkBody.CorridorBody(
                        work.corridor().endpoints(),
                        Objects.requireNonNullElse(work.corridor().via(), List.of()));
        var distinctFrom = work.distinct().stream()
                .flatMap(other ->
                        project(other.work())
                                .map(project -> new WorkBody.DistinctBody(project, other.reason()))
                                .stream())
                .toList();
        return new WorkBody(
                work.nameZh(),
                work.nameEn(),
                work.allAliases(),
                work.nature(),
                work.category(),
                catalogue.codes(work),
                corridor,
                catalogue.description(work),
                Optional.ofNullable(work.partOf()).flatMap(this::project).orElse(null),
                distinctFrom);
    }

    private static String row(SeedWork work) {
        return "work " + work.id() + " " + work.nameZh();
    }
}
