package milepost.registry.duplicate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import milepost.events.RegistryEvent.Corridor;
import milepost.events.RegistryEvent.ProjectDetails;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** The works of the catalogue in {@code seeds}, as the loader registers them. */
final class SeedWorks {

    private static final Path SEEDS = Path.of("../seeds");

    private SeedWorks() {}

    static List<Work> all() throws IOException {
        var sets = map(read(SEEDS.resolve("regions/sets.yaml")).get("sets"));
        var works = new ArrayList<Work>();
        for (var file : files()) {
            list(read(file).get("works")).forEach(work -> works.add(work(map(work), sets)));
        }
        return List.copyOf(works);
    }

    /** What clauses call the works, by the id of the work. */
    static Map<String, List<String>> phrases() throws IOException {
        var phrases = new HashMap<String, List<String>>();
        for (var file : files()) {
            var yaml = read(file);
            list(yaml.get("works")).forEach(work -> addPhrase(map(work), "id", phrases));
            list(yaml.get("alsoNamed")).forEach(work -> addPhrase(map(work), "work", phrases));
        }
        return phrases;
    }

    private static void addPhrase(Map<String, @Nullable Object> entry, String id, Map<String, List<String>> phrases) {
        if (entry.get("citation") != null) {
            phrases.computeIfAbsent(text(entry, id), _ -> new ArrayList<>())
                    .add(text(map(entry.get("citation")), "phrase"));
        }
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.walk(SEEDS.resolve("plans"))) {
            return files.filter(path -> path.toString().matches(".*/(clauses|pages)/.*\\.yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static Work work(Map<String, @Nullable Object> work, Map<String, @Nullable Object> sets) {
        var regions = texts(work.get("regions")).stream()
                .flatMap(code ->
                        sets.containsKey(code) ? texts(map(sets.get(code)).get("codes")).stream() : Stream.of(code))
                .distinct()
                .toList();
        var aliases = Stream.of("aliases", "commonNames")
                .flatMap(member -> texts(work.get(member)).stream())
                .toList();
        var corridor = work.get("corridor") == null ? null : map(work.get("corridor"));
        return new Work(
                text(work, "id"),
                new ProjectDetails(
                        text(work, "nameZh"),
                        null,
                        aliases,
                        text(work, "nature"),
                        text(work, "category"),
                        regions,
                        corridor == null
                                ? null
                                : new Corridor(texts(corridor.get("endpoints")), texts(corridor.get("via"))),
                        List.of(),
                        null,
                        null,
                        null,
                        null),
                list(work.get("distinctFrom")).stream()
                        .map(other -> text(map(other), "work"))
                        .toList());
    }

    private static Map<String, @Nullable Object> read(Path file) throws IOException {
        return map(new Yaml().load(Files.readString(file)));
    }

    @SuppressWarnings("unchecked") // what YAML calls a mapping
    private static Map<String, @Nullable Object> map(@Nullable Object yaml) {
        return yaml == null ? Map.of() : (Map<String, @Nullable Object>) yaml;
    }

    private static List<?> list(@Nullable Object yaml) {
        return yaml == null ? List.of() : (List<?>) yaml;
    }

    private static List<String> texts(@Nullable Object yaml) {
        return list(yaml).stream().map(String::valueOf).toList();
    }

    private static String text(Map<String, @Nullable Object> yaml, String member) {
        return String.valueOf(yaml.get(member));
    }

    /** @param distinctFrom the ids of the works that its entry says it is not */
    record Work(String id, ProjectDetails details, List<String> distinctFrom) {

        boolean isToldFrom(Work other) {
            return distinctFrom.contains(other.id) || other.distinctFrom.contains(id);
        }
    }
}
