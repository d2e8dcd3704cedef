package milepost.web.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/** Describes the groups of operations, from {@code openapi/<module>/tags.json}: their names and what they are about. */
final class DocumentTags {

    private final Map<String, String> descriptions = new TreeMap<>();

    DocumentTags(JsonMapper json) {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:openapi/*/tags.json")) {
                read(file, json);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Resource file, JsonMapper json) throws IOException {
        try (var content = file.getInputStream()) {
            json.readTree(content)
                    .properties()
                    .forEach(
                            tag -> descriptions.put(tag.getKey(), tag.getValue().asString()));
        }
    }

    /** Adds the groups that the document uses, in alphabetical order. */
    void addTo(OpenAPI document) {
        var used = new TreeSet<String>();
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(Operation::getTags)
                .filter(tags -> tags != null)
                .forEach(used::addAll);
        var tags = new ArrayList<Tag>();
        used.forEach(name -> tags.add(new Tag().name(name).description(descriptions.get(name))));
        document.setTags(tags);
    }
}
