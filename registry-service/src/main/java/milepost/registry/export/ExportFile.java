package milepost.registry.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import milepost.registry.filter.FilterParameters;
import milepost.web.value.TextValues;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** The headers of files. Their names have the day on which they were written. */
@Component
public class ExportFile {

    /** What the OpenAPI document says of all files. */
    public static final String DESCRIPTION = FilterParameters.DESCRIPTION
            + "All of them, in the order of the list, as they were at one moment. If the file cannot be finished, the connection "
            + "is broken off. ";

    static final String TABLE =
            "One row for each project. Several values in a cell are separated by semicolons. Headings and words such as "
                    + "stages are in the language of lang or else of Accept-Language; without both, in both languages. lang=codes "
                    + "gives the codes of the API. ";

    public static final String SORT = "As in the list of projects";

    private final Clock clock;

    ExportFile(Clock clock) {
        this.clock = clock;
    }

    /** Whether only the headers are asked for. */
    public static boolean isHead(HttpServletRequest request) {
        return HttpMethod.HEAD.matches(request.getMethod());
    }

    /** Returns the name of a file without its extension. */
    String name(String of) {
        return of + "-" + LocalDate.ofInstant(clock.instant(), TextValues.ZONE);
    }

    /** Begins a response that is a file of this type, in the language of the reader if it has words. */
    public OutputStream begin(String of, String extension, String type, boolean hasWords, HttpServletResponse response)
            throws IOException {
        if (hasWords) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name(of) + "." + extension)
                        .build()
                        .toString());
        return response.getOutputStream();
    }
}
