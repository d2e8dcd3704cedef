package milepost.web.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import milepost.web.ProblemException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;

/** Answers with a problem if Tomcat rejects a request before any filter runs, because its request line or headers are invalid. */
final class ConnectorProblems extends ErrorReportValve {

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
        var problem = status == HttpStatus.BAD_REQUEST.value()
                ? ProblemException.of(HttpStatus.BAD_REQUEST, "malformed-request")
                : translator.ofStatus(status);
        try {
            responses.write(problem, request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
