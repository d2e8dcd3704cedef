package milepost.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Answers what a controller, or the way to it, throws. Last of all advices, so that a service may have its own. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {

    private final ProblemReporter reporter;

    ProblemAdvice(ProblemReporter reporter) {
        this.reporter = reporter;
    }

    /** Once the answer has begun, or nobody waits for it any more, the container ends the connection. */
    @ExceptionHandler
    void handle(Exception e, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (response.isCommitted() || e instanceof AsyncRequestNotUsableException) {
            throw e;
        }
        reporter.report(e, request, response);
    }
}
