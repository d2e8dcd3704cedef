package milepost.web.body;

import java.time.Duration;
import milepost.web.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** How large a body may be, and how long it may take to arrive. */
record BodyLimit(long bytes, Duration time) {

    ProblemException tooLarge() {
        return ProblemException.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", bytes)
                .with("maxBytes", bytes);
    }

    /** The connection was closed before the end of the body, or its chunks are malformed. */
    static ProblemException incomplete() {
        return ProblemException.of(HttpStatus.BAD_REQUEST, "incomplete-body");
    }

    ProblemException tooSlow() {
        return ProblemException.of(HttpStatus.REQUEST_TIMEOUT, "body-too-slow", time.toSeconds())
                .header(HttpHeaders.CONNECTION, "close");
    }
}
