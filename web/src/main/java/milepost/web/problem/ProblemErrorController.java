package milepost.web.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.apache.coyote.BadRequestException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers errors dispatched by the container: a bare status, or an exception thrown outside {@link ProblemFilter}. Some exceptions
 * mean that the body could not be read to its end.
 */
@Controller
@Hidden
@RequestMapping("${spring.web.error.path:${error.path:/error}}")
class ProblemErrorController implements ErrorController {

    private final ProblemReporter reporter;

    ProblemErrorController(ProblemReporter reporter) {
        this.reporter = reporter;
    }

    @RequestMapping
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (failure instanceof SocketTimeoutException) {
            reporter.report(HttpStatus.REQUEST_TIMEOUT.value(), request, response);
            return;
        }
        if (failure instanceof EOFException || failure instanceof BadRequestException) {
            reporter.report(HttpStatus.BAD_REQUEST.value(), request, response);
            return;
        }
        if (failure instanceof Throwable thrown) {
            var cause = thrown instanceof ServletException ? thrown.getCause() : null;
            reporter.report(cause == null ? thrown : cause, request, response);
            return;
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpStatus.NOT_FOUND.value();
        reporter.report(status, request, response);
    }
}
