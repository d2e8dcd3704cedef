package milepost.web.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import milepost.web.ProblemException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;

/**
 * Answers with a problem if Tomcat rejects a request before any filter runs: its request line or headers are invalid, or use a part of
 * HTTP that Tomcat does not implement.
 */
final class ConnectorProblems extends ErrorReportValve {

    private static final Set<Integer> UNREADABLE = Set.of(
            HttpStatus.BAD_REQUEST.value(),
            HttpStatus.NOT_IMPLEMENTED.value(),
            HttpStatus.HTTP_VERSION_NOT_SUPPORTED.value());

    private final ProblemTranslator translator;
    private final ProblemResponses responses;

    private ConnectorProblems(ProblemTranslator translator, ProblemResponses responses) {
        this.translator = translator;
        this.responses = responses;
    }

    /** Adds the valve after Boot's own, so that it is the first to report. */
    record Customizer(ProblemTranslator translator, ProblemResponses responses)
            implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

        @Override
        public void customize(TomcatServletWebServerFactory factory) {
            factory.addContextCustomizers(context ->
                    context.getParent().getPipeline().addValve(new ConnectorProblems(translator, responses)));
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = response.getStatus();
        if (status < HttpStatus.BAD_REQUEST.value()
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        var problem = UNREADABLE.contains(status)
                ? ProblemException.of(HttpStatus.BAD_REQUEST, "malformed-request")
                : translator.ofStatus(status);
        try {
            responses.write(problem, request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
