package milepost.progress.report;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import milepost.events.ProgressEvent.Evidence;
import milepost.web.check.Line;
import milepost.web.check.PlausibleDate;
import milepost.web.check.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * A report that a milestone was met.
 *
 * @param actualDate the day on which it was met, in Asia/Shanghai
 */
record AchieveRequest(
        @PlausibleDate LocalDate actualDate, @Size(max = 10) List<EvidenceRequest> evidence) {

    List<Evidence> documents() {
        return evidence.stream().map(EvidenceRequest::evidence).toList();
    }

    /** A document that shows that a milestone was met. */
    record EvidenceRequest(
            @Line(max = 200) String title,
            @Nullable @Line(max = 100) String number,
            @Nullable @WebAddress(max = 500) String url) {

        Evidence evidence() {
            return new Evidence(title, number, url);
        }
    }
}
