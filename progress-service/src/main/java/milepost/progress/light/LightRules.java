package milepost.progress.light;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rules that give projects their lights, one file in {@code lights/} for each version of a rule. */
@Component
public class LightRules {

    private static final String DEFAULT = "milepost-default/1";

    private final LightRule current;

    public LightRules() {
        current = files().map(LightRules::read)
                .filter(rule -> rule.id().equals(DEFAULT))
                .findAny()
                .orElseThrow(() -> new IllegalStateException("The light rule " + DEFAULT + " is missing"));
    }

    /** Returns the rule by which lights are published. */
    public LightRule current() {
        return current;
    }

    private static Stream<Resource> files() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:lights/*.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LightRule read(Resource file) {
        try (var content = file.getInputStream()) {
            return JsonMapper.shared().readValue(content, LightRule.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
