package milepost.registry.oc4ids;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import milepost.registry.oc4ids.json.Oc4idsProject;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a package, project by project. When it was published is said at the end: that is when its projects were last changed, so
 * that a package of the same projects is the same.
 */
final class Oc4idsPackage {

    /** What is not known is left out. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .changeDefaultPropertyInclusion(
                    _ -> JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .build();

    private final OutputStream out;
    private Instant last = Instant.EPOCH;
    private boolean hasProjects;

    private record Head(
            String uri,
            String version,
            Publisher publisher,
            @Nullable URI license,
            @Nullable URI publicationPolicy) {}

    private record Publisher(String name, @Nullable URI uri) {}

    Oc4idsPackage(OutputStream out, String uri, Oc4idsProperties properties) throws IOException {
        this.out = out;
        var head = JSON.writeValueAsString(new Head(
                uri,
                "0.9",
                new Publisher(properties.publisherName(), properties.publisherUri()),
                properties.license(),
                properties.publicationPolicy()));
        write(head.substring(0, head.length() - 1) + ",\"projects\":[");
    }

    void add(List<Oc4idsProject> projects) throws IOException {
        for (var project : projects) {
            write(hasProjects ? ",\n" : "\n");
            out.write(JSON.writeValueAsBytes(project));
            hasProjects = true;
            var updated = Instant.parse(project.updated());
            last = updated.isAfter(last) ? updated : last;
        }
    }

    void finish() throws IOException {
        write("\n],\"publishedDate\":\"" + last + "\"}\n");
        out.flush();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
