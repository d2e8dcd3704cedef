package milepost.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Ends a request with an RFC 9457 problem. Its {@code type} is {@code urn:milepost:problem:<code>}; title and detail are the
 * messages {@code <code>.title} and {@code <code>} of a {@link ProblemMessages} bundle, in the language of the request.
 *
 * <p>Thrown inside a transaction it rolls it back.
 */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final transient List<Object> args;
    private final transient List<FieldProblem> fields = new ArrayList<>();
    private final transient Map<String, Object> properties = new LinkedHashMap<>();
    private final transient HttpHeaders headers = new HttpHeaders();

    /**
     * @param code stable, in kebab-case
     * @param args fill {@code {0}}, {@code {1}}, … of the message
     */
    public ProblemException(HttpStatus status, String code, Object... args) {
        super(status.value() + " " + code + (args.length == 0 ? "" : " " + List.of(args)));
        this.status = status;
        this.code = code;
        this.args = List.of(args);
    }

    public static ProblemException of(HttpStatus status, String code, Object... args) {
        return new ProblemException(status, code, args);
    }

    /** Names a member of the body by its JSON pointer. */
    public ProblemException field(String pointer, String code, Object... args) {
        return field(new FieldProblem(pointer, code, args));
    }

    /** Names a query or path parameter. */
    public ProblemException parameter(String name, String code, Object... args) {
        return field(FieldProblem.parameter(name, code, args));
    }

    public ProblemException field(FieldProblem field) {
        fields.add(field);
        return this;
    }

    /** Adds a member to the problem; the value is serialized as JSON. */
    public ProblemException with(String name, Object value) {
        properties.put(name, value);
        return this;
    }

    public ProblemException header(String name, String value) {
        headers.set(name, value);
        return this;
    }

    public ProblemException causedBy(Throwable cause) {
        initCause(cause);
        return this;
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<Object> args() {
        return args;
    }

    public List<FieldProblem> fields() {
        return List.copyOf(fields);
    }

    public Map<String, Object> properties() {
        return Collections.unmodifiableMap(properties);
    }

    public HttpHeaders headers() {
        return HttpHeaders.readOnlyHttpHeaders(headers);
    }
}
