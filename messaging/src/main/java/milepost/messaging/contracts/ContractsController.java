package milepost.messaging.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import milepost.events.EventTypes;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The schema of each event type and the AsyncAPI document, for anyone; they change with a release only. */
@RestController
@RequestMapping("/v1")
class ContractsController {

    private static final MediaType JSON_SCHEMA = new MediaType("application", "schema+json");
    private static final CacheControl FOR_AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    @GetMapping("/schemas")
    ResponseEntity<SchemaList> schemas() {
        var items = EventTypes.names().stream()
                .map(type -> new SchemaItem(type, "/v1/schemas/" + type + ".json"))
                .toList();
        return ResponseEntity.ok().cacheControl(FOR_AN_HOUR).body(new SchemaList(items));
    }

    /** Only the name of a type becomes a file name: nothing else on the class path can be asked for. */
    @GetMapping("/schemas/{type}.json")
    ResponseEntity<byte[]> schema(@PathVariable String type) {
        if (EventTypes.byName(type).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No event type is called " + type);
        }
        return published("schemas/" + type + ".json", JSON_SCHEMA);
    }

    /** Its references to the schemas are relative and lead to the paths above. */
    @GetMapping("/asyncapi.yaml")
    ResponseEntity<byte[]> asyncApi() {
        return published("asyncapi.yaml", MediaType.APPLICATION_YAML);
    }

    /** As bytes: Spring would answer a malformed Range of a resource with the whole of it and a status of failure. */
    private static ResponseEntity<byte[]> published(String file, MediaType type) {
        try {
            var content = new ClassPathResource(file, EventTypes.class.getClassLoader()).getContentAsByteArray();
            return ResponseEntity.ok()
                    .cacheControl(FOR_AN_HOUR)
                    .contentType(type)
                    .body(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record SchemaList(List<SchemaItem> items) {}

    /** @param schema where it is served */
    record SchemaItem(String type, String schema) {}
}
