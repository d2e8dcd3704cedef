package milepost.registry.duplicate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import milepost.events.RegistryEvent.Corridor;
import milepost.events.RegistryEvent.ProjectDetails;
import org.jspecify.annotations.Nullable;

/** The pairs of {@code duplicates/pairs.txt}. */
final class LabelledPairs {

    private static final List<String> WEST = List.of(
            "150000", "450000", "500000", "510000", "520000", "530000", "540000", "610000", "620000", "630000",
            "640000", "650000");
    private static final List<String> NATURES = List.of("project", "programme", "platform", "target");
    private static final int HELD_OUT = 3;
    private static final Pattern ESCAPED = Pattern.compile("\\\\u\\{([0-9a-f]+)}");

    private LabelledPairs() {}

    static List<Pair> all() {
        try (var file = Objects.requireNonNull(LabelledPairs.class.getResourceAsStream("/duplicates/pairs.txt"))) {
            var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(LabelledPairs::unescaped)
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            var pairs = new ArrayList<Pair>();
            for (var i = 0; i < lines.size(); i++) {
                pairs.add(pair(lines.get(i), i % HELD_OUT == HELD_OUT - 1));
            }
            return List.copyOf(pairs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Characters that nobody sees stand in the file by their numbers. */
    private static String unescaped(String line) {
        return ESCAPED.matcher(line).replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
    }

    private static Pair pair(String line, boolean isHeldOut) {
        var parts = line.split("\\|", -1);
        if (parts.length != 6) {
            throw new IllegalArgumentException(line);
        }
        return new Pair(
                switch (parts[0]) {
                    case "same" -> true;
                    case "different" -> false;
                    default -> throw new IllegalArgumentException(line);
                },
                details(parts[1], parts[2]),
                details(parts[3], parts[4].equals("=") ? parts[2].replaceAll(" aka:[^ ]+", "") : parts[4]),
                parts[5],
                isHeldOut);
    }

    private static ProjectDetails details(String name, String attributes) {
        var words = attributes.split(" ");
        var nature = "project";
        var aliases = List.<String>of();
        var codes = List.<String>of();
        @Nullable Corridor corridor = null;
        for (var word : List.of(words).subList(2, words.length)) {
            if (NATURES.contains(word)) {
                nature = word;
            } else if (word.startsWith("aka:")) {
                aliases = List.of(word.substring(4).split(","));
            } else if (word.startsWith("code:")) {
                codes = List.of(word.substring(5));
            } else {
                var places = List.of(word.split("-"));
                corridor = new Corridor(
                        List.of(places.getFirst(), places.getLast()), places.subList(1, places.size() - 1));
            }
        }
        var regions = words[1].equals("WEST") ? WEST : List.of(words[1].split(","));
        return new ProjectDetails(
                name, null, aliases, nature, words[0], regions, corridor, codes, null, null, null, null);
    }

    /** @param isHeldOut whether no rule was made with a look at it */
    record Pair(boolean isSame, ProjectDetails registered, ProjectDetails given, String why, boolean isHeldOut) {

        @Override
        public String toString() {
            return (isSame ? "same: " : "different: ") + registered.nameZh() + " / " + given.nameZh() + " (" + why
                    + ")";
        }
    }
}
