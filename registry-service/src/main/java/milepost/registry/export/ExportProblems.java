package milepost.registry.export;

import milepost.web.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The problems of this feature. */
public final class ExportProblems {

    private ExportProblems() {}

    static ProblemException busy() {
        return ProblemException.of(HttpStatus.SERVICE_UNAVAILABLE, "exports-busy")
                .header(HttpHeaders.RETRY_AFTER, "10");
    }

    /** A workbook has a limited number of rows. */
    static ProblemException tooManyRows(int rows) {
        return ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "export-too-long", rows);
    }

    /** There is no file of this format without a project. */
    public static ProblemException empty() {
        return ProblemException.of(HttpStatus.NOT_FOUND, "export-empty");
    }
}
