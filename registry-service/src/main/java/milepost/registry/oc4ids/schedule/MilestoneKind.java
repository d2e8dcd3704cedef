package milepost.registry.oc4ids.schedule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * What a type of milestones is in OC4IDS.
 *
 * @param phase in which the project is once it is met
 * @param documentType of the documents that show it to be met
 */
public record MilestoneKind(
        Phase phase,
        String type,
        @Nullable String code,
        @Nullable String documentType) {

    static final Map<String, MilestoneKind> ALL = read();

    /** Returns empty for a type of a later release. */
    public static Optional<MilestoneKind> of(String milestoneType) {
        return Optional.ofNullable(ALL.get(milestoneType));
    }

    private static Map<String, MilestoneKind> read() {
        try {
            return new ClassPathResource("oc4ids/milestone-types.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" +"))
                    .collect(Collectors.toUnmodifiableMap(words -> words[0], MilestoneKind::of));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MilestoneKind of(String[] line) {
        var words =
                Arrays.stream(line).map(word -> word.equals("-") ? null : word).toArray(String[]::new);
        return new MilestoneKind(Phase.valueOf(line[1]), line[2], words[3], words[4]);
    }
}
