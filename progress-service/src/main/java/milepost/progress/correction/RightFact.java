package milepost.progress.correction;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import milepost.events.ProgressEvent.Evidence;
import milepost.progress.calendar.Precision;
import milepost.progress.document.DocumentRequest;
import milepost.progress.fact.Content;
import milepost.progress.fact.Content.Added;
import milepost.progress.fact.Content.Amended;
import milepost.progress.fact.Content.Corrected;
import milepost.progress.fact.Content.Ended;
import milepost.progress.fact.Content.Met;
import milepost.progress.fact.Content.Missed;
import milepost.progress.fact.Content.Moved;
import milepost.progress.fact.Content.PartlyMet;
import milepost.progress.fact.Content.Paused;
import milepost.progress.fact.Content.Rebaselined;
import milepost.progress.fact.Content.Resumed;
import milepost.progress.fact.Content.TargetSet;
import org.jspecify.annotations.Nullable;

/** Replaces what a request says is wrong in the content of a fact. */
record RightFact(CorrectionRequest request) {

    /** Returns the names of the members of a request that fit a content; none if it cannot be corrected. */
    static Set<String> members(Content content) {
        return switch (content) {
            case Added _, Moved _ -> Set.of("day", "target", "precision");
            case Met _ -> Set.of("day", "evidence");
            case PartlyMet _ -> Set.of("day", "quantityDone", "evidence");
            case Paused _ -> Set.of("day", "until");
            case Resumed _, Ended _ -> Set.of("day");
            case Rebaselined _, Amended _, Missed _, Corrected _ -> Set.of();
        };
    }

    Content of(Content wrong) {
        return switch (wrong) {
            case Added added -> new Added(added.definition(), target(added), precision(added));
            case Moved moved -> new Moved(target(moved), precision(moved), moved.change());
            case Met met -> new Met(evidence(met.evidence()));
            case PartlyMet partly ->
                new PartlyMet(
                        request.quantityDone() == null ? partly.quantityDone() : request.quantityDone(),
                        partly.note(),
                        evidence(partly.evidence()));
            case Paused paused -> new Paused(paused.reasonCode(), paused.reason(), or(request.until(), paused.until()));
            case Resumed _, Ended _, Rebaselined _, Amended _, Missed _, Corrected _ -> wrong;
        };
    }

    private LocalDate target(TargetSet wrong) {
        return precision(wrong).lastDay(or(request.target(), wrong.date()));
    }

    private Precision precision(TargetSet wrong) {
        return Objects.requireNonNullElse(request.precision(), wrong.precision());
    }

    private List<Evidence> evidence(List<Evidence> wrong) {
        return request.evidence() == null
                ? wrong
                : request.evidence().stream().map(DocumentRequest::evidence).toList();
    }

    private static LocalDate or(@Nullable LocalDate right, LocalDate wrong) {
        return Objects.requireNonNullElse(right, wrong);
    }
}
