package milepost.progress.report;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import milepost.events.ProgressEvent.Evidence;
import milepost.progress.document.DocumentRequest;
import milepost.web.check.PlausibleDate;
import org.jspecify.annotations.Nullable;

/**
 * A report that a milestone was met.
 *
 * @param actualDate the day on which it was met, in Asia/Shanghai
 * @param backfill true for what happened long ago: nobody is alerted
 */
record AchieveRequest(
        @PlausibleDate LocalDate actualDate,
        @Size(max = 10) List<DocumentRequest> evidence,
        @Nullable Boolean backfill) {

    List<Evidence> documents() {
        return evidence.stream().map(DocumentRequest::evidence).toList();
    }
}
