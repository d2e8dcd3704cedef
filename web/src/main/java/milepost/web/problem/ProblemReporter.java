package milepost.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import milepost.web.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.core.NestedExceptionUtils;

/** Answers a failure with a problem and logs a failure of the service once, with an incident id that the problem contains too. */
final class ProblemReporter {

    private static final Logger log = LoggerFactory.getLogger(ProblemReporter.class);

    private final ProblemTranslator translator;
    private final ProblemResponses responses;

    ProblemReporter(ProblemTranslator translator, ProblemResponses responses) {
        this.translator = translator;
        this.responses = responses;
    }

    void report(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(translator.translate(failure), failure, request, response);
    }

    /** Answers a failure for which only a status is known. */
    void report(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var problem = translator.ofStatus(status);
        write(problem, problem, request, response);
    }

    private void write(
            ProblemException problem, Throwable failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (problem.status()) {
            case INTERNAL_SERVER_ERROR -> {
                var incident = UUID.randomUUID().toString();
                log.atError()
                        .addKeyValue("method", request.getMethod())
                        .addKeyValue("path", request.getRequestURI())
                        .setCause(failure)
                        .log("A request failed, incident {}", incident);
                problem.with("incident", incident);
            }
            case SERVICE_UNAVAILABLE ->
                log.atLevel(problem.getCause() == null ? Level.DEBUG : Level.WARN)
                        .addKeyValue("code", problem.code())
                        .addKeyValue("path", request.getRequestURI())
                        .addKeyValue(
                                "cause",
                                NestedExceptionUtils.getMostSpecificCause(failure)
                                        .toString())
                        .log("A request failed because a dependency is unavailable");
            default -> {}
        }
        responses.write(problem, request, response);
    }
}
