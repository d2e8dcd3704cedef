package milepost.progress.report;

import milepost.events.ProgressEvent.Evidence;
import milepost.web.check.Line;
import milepost.web.check.WebAddress;
import org.jspecify.annotations.Nullable;

/** A document that shows what was reported. */
public record EvidenceRequest(
        @Line(max = 200) String title,
        @Nullable @Line(max = 100) String number,
        @Nullable @WebAddress(max = 500) String url) {

    public Evidence evidence() {
        return new Evidence(title, number, url);
    }
}
