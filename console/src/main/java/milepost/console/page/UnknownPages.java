package milepost.console.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Shows people that an address is unknown by the page itself, with status 404. Data and files are answered with a problem. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnknownPages {

    private final PageController pages;

    UnknownPages(PageController pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> unknown(NoResourceFoundException e, HttpServletRequest request)
            throws NoResourceFoundException {
        var path = request.getRequestURI();
        if (!request.getMethod().equals("GET") || isData(path)) {
            throw e;
        }
        return pages.answer(HttpStatus.NOT_FOUND);
    }

    private static boolean isData(String path) {
        return path.startsWith("/api/") || path.startsWith("/assets/") || path.startsWith("/actuator/");
    }
}
