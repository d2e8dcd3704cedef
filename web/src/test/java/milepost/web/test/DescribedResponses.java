package milepost.web.test;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares all responses of a service under test with its OpenAPI document: the operation, its status, the media type and the schema
 * of the body. A response that is not as described becomes a 500, so that the test that asked for it fails.
 */
public final class DescribedResponses extends OncePerRequestFilter implements Ordered {

    /** The header of requests whose responses are to be sent part by part, as they are without this filter. */
    public static final String AS_SENT = "X-As-Sent";

    private static final String PROBLEM = "application/problem+json";

    /** A line for each item, so no line for none. */
    private static final String NDJSON = "application/x-ndjson";

    private final Environment environment;
    private volatile @Nullable Description description;

    public DescribedResponses(Environment environment) {
        this.environment = environment;
    }

    private record Description(
            Map<String, ApiDocument.Operation> operations, ApiDocument document, DescribedSchemas schemas) {

        static Description of(int port) {
            var document = ApiDocument.of(new RawHttp(port));
            var operations = document.operations().stream()
                    .collect(Collectors.toMap(ApiDocument.Operation::name, Function.identity()));
            return new Description(operations, document, new DescribedSchemas(document));
        }
    }

    /** Outside of all filters, so that it sees what is sent. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().matches("/(v1|ledger)/.*")
                || request.getMethod().equals("HEAD")
                || request.getHeader(AS_SENT) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response) {
            @Override
            public ServletOutputStream getOutputStream() throws IOException {
                return isStream(response) ? response.getOutputStream() : super.getOutputStream();
            }
        };
        chain.doFilter(request, answer);
        if (request.isAsyncStarted()) {
            return;
        }
        var faults = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String path
                ? faults(request.getMethod() + " " + path, answer)
                : List.<String>of();
        if (faults.isEmpty()) {
            answer.copyBodyToResponse();
            return;
        }
        var text = "%s %s is not as described: %s".formatted(request.getMethod(), request.getRequestURI(), faults);
        LoggerFactory.getLogger(DescribedResponses.class).error(text);
        response.reset();
        response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Events of a stream are sent when they happen, not when it ends; the tests that read it look at them. */
    private static boolean isStream(HttpServletResponse response) {
        return Objects.requireNonNullElse(response.getContentType(), "").startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    private List<String> faults(String name, ContentCachingResponseWrapper answer) {
        var described = description();
        var operation = described.operations().get(name);
        if (answer.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR || answer.getStatus() == 304) {
            return List.of();
        }
        if (operation == null) {
            return List.of("unknown operation");
        }
        var responses = operation.definition().path("responses");
        var status = String.valueOf(answer.getStatus());
        var response = described
                .document()
                .resolved(responses.has(status) ? responses.path(status) : responses.path("default"));
        var type = answer.getContentType() == null ? "" : withoutParameters(answer.getContentType());
        if (answer.getStatus() < 300 && !responses.has(status)) {
            return List.of("status " + status);
        }
        if (answer.getContentSize() == 0) {
            return response.path("content").isEmpty() || type.equals(NDJSON) ? List.of() : List.of("no body");
        }
        var media = response.path("content").path(type);
        if (media.isMissingNode()) {
            return List.of("media type " + type);
        }
        var isJson = type.equals(MediaType.APPLICATION_JSON_VALUE) || type.equals(PROBLEM);
        return isJson ? described.schemas().faults(media.path("schema"), json(answer)) : List.of();
    }

    private static JsonNode json(ContentCachingResponseWrapper answer) {
        return JsonMapper.shared().readTree(answer.getContentAsByteArray());
    }

    private static String withoutParameters(String type) {
        var parsed = MediaType.parseMediaType(type);
        return parsed.getType() + "/" + parsed.getSubtype();
    }

    private Description description() {
        var known = description;
        if (known == null) {
            known = Description.of(environment.getRequiredProperty("local.server.port", Integer.class));
            description = known;
        }
        return known;
    }
}
