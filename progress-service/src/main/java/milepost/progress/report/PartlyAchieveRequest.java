package milepost.progress.report;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import milepost.events.ProgressEvent.Evidence;
import milepost.progress.document.DocumentRequest;
import milepost.progress.fact.Content.PartlyMet;
import milepost.web.check.PlausibleDate;
import milepost.web.check.Text;
import org.jspecify.annotations.Nullable;

/**
 * A report that a part of a milestone is done.
 *
 * @param day the day that the report describes, in Asia/Shanghai
 * @param quantityDone up to that day, of the quantity that is planned
 * @param backfill true for what happened long ago: nobody is alerted
 */
record PartlyAchieveRequest(
        @PlausibleDate LocalDate day,

        @Nullable @PositiveOrZero @Digits(integer = 12, fraction = 3) BigDecimal quantityDone,

        @Nullable @Text(max = 2000) String note,
        @Size(max = 10) List<DocumentRequest> evidence,
        @Nullable Boolean backfill) {

    PartlyMet content() {
        List<Evidence> documents =
                evidence.stream().map(DocumentRequest::evidence).toList();
        return new PartlyMet(quantityDone, note, documents);
    }
}
