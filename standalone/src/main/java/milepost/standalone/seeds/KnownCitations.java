package milepost.standalone.seeds;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import milepost.standalone.seeds.catalogue.SeedCatalogue;
import milepost.standalone.seeds.client.ApiClient;

/** The works that the registry's plans name when a load begins, with their projects. */
final class KnownCitations {

    private final SeedCatalogue catalogue;
    private final ApiClient registry;
    private final Map<Key, Set<String>> projects = new HashMap<>();
    private final Map<String, List<Key>> keysOfWorks = new HashMap<>();

    KnownCitations(SeedCatalogue catalogue, ApiClient registry) {
        this.catalogue = catalogue;
        this.registry = registry;
        catalogue.citations().stream()
                .collect(groupingBy(Key::of, mapping(SeedCatalogue.NamedWork::work, toList())))
                .forEach((key, works) -> {
                    // A phrase that names two works does not identify the project of either.
                    if (works.size() == 1) {
                        keysOfWorks
                                .computeIfAbsent(works.getFirst(), _ -> new ArrayList<>())
                                .add(key);
                    }
                });
    }

    /** A plan that does not exist names nothing. */
    void read() {
        catalogue.plans().forEach(plan -> read("/v1/plans/" + plan.id() + "/citations?limit=500"));
    }

    private void read(String list) {
        var page = list;
        while (true) {
            var body = registry.get(page).body();
            for (var citation : body.path("items")) {
                var key = new Key(
                        citation.path("plan").asString(""),
                        citation.path("clause").asString(""),
                        citation.path("phrase").asString(""));
                var linked = projects.computeIfAbsent(key, _ -> new HashSet<>());
                Stream.of(citation.path("projectId").asString(""))
                        .filter(id -> !id.isEmpty())
                        .forEach(linked::add);
            }
            if (!body.path("nextCursor").isString()) {
                return;
            }
            page = list + "&cursor=" + URLEncoder.encode(body.path("nextCursor").asString(), StandardCharsets.UTF_8);
        }
    }

    /** Returns whether the phrase is recorded, with or without a project. */
    boolean isNamed(SeedCatalogue.NamedWork named) {
        return projects.containsKey(Key.of(named));
    }

    boolean isLinked(SeedCatalogue.NamedWork named, String project) {
        return projects.getOrDefault(Key.of(named), Set.of()).contains(project);
    }

    /** Returns the project linked to the citations of a work, even if it has been renamed. */
    Optional<String> projectOf(String work) {
        var linked = keysOfWorks.getOrDefault(work, List.of()).stream()
                .flatMap(key -> projects.getOrDefault(key, Set.of()).stream())
                .distinct()
                .toList();
        return linked.size() == 1 ? Optional.of(linked.getFirst()) : Optional.empty();
    }

    private record Key(String plan, String clause, String phrase) {

        static Key of(SeedCatalogue.NamedWork named) {
            return new Key(named.plan(), named.clause(), named.citation().phrase());
        }
    }
}
