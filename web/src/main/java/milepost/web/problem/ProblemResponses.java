package milepost.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import milepost.web.FieldProblem;
import milepost.web.ProblemException;
import milepost.web.headers.SecurityHeaders;
import milepost.web.value.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** The only place that writes {@code application/problem+json}. */
public final class ProblemResponses {

    public static final String TYPE_PREFIX = "urn:milepost:problem:";

    /** Headers that describe a response which is not sent. */
    private static final List<String> OBSOLETE_HEADERS = List.of(
            HttpHeaders.LOCATION,
            HttpHeaders.ETAG,
            HttpHeaders.LAST_MODIFIED,
            HttpHeaders.LINK,
            HttpHeaders.CONTENT_DISPOSITION);

    private final ProblemCatalogue catalogue;
    private final JsonMapper json;

    public ProblemResponses(ProblemCatalogue catalogue, JsonMapper json) {
        this.catalogue = catalogue;
        this.json = json;
    }

    /** Replaces the content of the response, which must not be committed. Headers that are valid for any response are kept. */
    public void write(ProblemException problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var locale = ProblemLanguage.of(request);
        var body = json.writeValueAsBytes(body(problem, request));
        response.resetBuffer();
        SecurityHeaders.set(request, response);
        OBSOLETE_HEADERS.forEach(name -> response.setHeader(name, null));
        response.setStatus(problem.status().value());
        problem.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    /** Returns a problem as a part of an answer, in the language of the request. */
    public Map<String, Object> body(ProblemException problem, HttpServletRequest request) {
        var locale = ProblemLanguage.of(request);
        var body = new LinkedHashMap<String, Object>();
        body.put("type", TYPE_PREFIX + problem.code());
        body.put("title", catalogue.title(problem, locale));
        body.put("status", problem.status().value());
        body.put("detail", catalogue.detail(problem, locale));
        body.put("instance", instance(request));
        body.put("code", problem.code());
        if (!problem.fields().isEmpty()) {
            body.put("errors", errors(problem.fields(), locale));
        }
        problem.properties().forEach(body::putIfAbsent);
        return body;
    }

    private List<Map<String, Object>> errors(List<FieldProblem> fields, Locale locale) {
        return fields.stream().map(field -> error(field, locale)).toList();
    }

    private Map<String, Object> error(FieldProblem field, Locale locale) {
        var error = new LinkedHashMap<String, Object>();
        error.put(field.part().name().toLowerCase(Locale.ROOT), field.name());
        error.put("code", field.code());
        error.put("detail", catalogue.text(field, locale));
        for (var arg : field.args()) {
            if (arg instanceof Words words && words.areNamed()) {
                error.put("known", words.items());
            }
        }
        return error;
    }

    private static String instance(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original
                ? original
                : request.getRequestURI();
    }
}
