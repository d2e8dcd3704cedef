package milepost.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as they stand on the wire: {@code golden/<type>/<release>.json}, one for each release that changed the type. They
 * are kept for ever, because they stay on Kafka and in the ledger for ever.
 */
public final class GoldenFiles {

    private GoldenFiles() {}

    /**
     * One of them.
     *
     * @param release the first release that wrote the type so
     */
    public record Golden(String type, ModuleDescriptor.Version release, JsonNode data) {

        @Override
        public String toString() {
            return type + " of " + release;
        }
    }

    /** All of them, by type, older ones first. */
    public static List<Golden> all() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:golden/*/*.json");
            return Arrays.stream(files)
                    .map(GoldenFiles::read)
                    .sorted(Comparator.comparing(Golden::type).thenComparing(Golden::release))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a type is written today. */
    public static Golden newest(String type) {
        return all().stream()
                .filter(golden -> golden.type().equals(type))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private static Golden read(Resource file) {
        try (var content = file.getInputStream()) {
            var path = file.getURL().getPath().split("/");
            var name = Objects.requireNonNull(file.getFilename());
            return new Golden(
                    path[path.length - 2],
                    ModuleDescriptor.Version.parse(name.substring(0, name.length() - ".json".length())),
                    JsonMapper.shared().readTree(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
