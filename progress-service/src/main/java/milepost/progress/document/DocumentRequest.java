package milepost.progress.document;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import milepost.events.ProgressEvent.Evidence;
import milepost.events.ReportingEvent.Document;
import milepost.web.check.Checked;
import milepost.web.check.Faults;
import milepost.web.check.Line;
import milepost.web.check.WebAddress;
import org.jspecify.annotations.Nullable;

/** A document that supports a report, in a request. */
public record DocumentRequest(
        @Line(max = 200) String title,

        @Nullable @Line(max = 100) String number,

        @Nullable @WebAddress(max = 500) String url,

        @Schema(description = "Of its file, in hex", pattern = SHA256) @Nullable @Line(max = 64)
        String sha256)
        implements Checked {

    private static final String SHA256 = "^[0-9a-fA-F]{64}$";

    public DocumentRequest {
        sha256 = sha256 == null ? null : sha256.toLowerCase(Locale.ROOT);
    }

    @Override
    public void check(Faults faults) {
        faults.unless(sha256 == null || sha256.matches(SHA256), "/sha256", "not-a-sha256");
    }

    public Document document() {
        return new Document(title, number, url, sha256);
    }

    /** Returns the document as what shows that a milestone was met. */
    public Evidence evidence() {
        return new Evidence(title, number, url, sha256);
    }
}
