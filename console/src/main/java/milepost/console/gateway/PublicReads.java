package milepost.console.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what anyone may read of a service, for a page that is made here. A page does not wait long for it. */
@Component
public final class PublicReads {

    private static final Logger log = LoggerFactory.getLogger(PublicReads.class);
    private static final int LARGEST = 4 * 1024 * 1024;

    private final GatewayProperties properties;
    private final ServiceClient services;
    private final JsonMapper json;

    PublicReads(GatewayProperties properties, ServiceClient services, JsonMapper json) {
        this.properties = properties;
        this.services = services;
        this.json = json;
    }

    /** @param status 503 if the service does not answer */
    public record Answer(int status, Optional<JsonNode> body) {}

    public Answer get(String service, String path) {
        var request = new HttpGet(properties.url(service) + path);
        request.setConfig(ServiceClient.config(properties.pageTimeout(), false));
        try (var answer = services.send(request)) {
            if (answer.getCode() != 200) {
                request.cancel();
                return new Answer(answer.getCode(), Optional.empty());
            }
            var body = answer.getEntity().getContent().readNBytes(LARGEST);
            return new Answer(200, Optional.of(json.readTree(body)));
        } catch (IOException | UncheckedIOException | JacksonException e) {
            request.cancel();
            log.warn("The service {} did not answer for a page: {}", service, e.toString());
            return new Answer(503, Optional.empty());
        }
    }
}
