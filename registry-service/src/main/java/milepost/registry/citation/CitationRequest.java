package milepost.registry.citation;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import milepost.events.RegistryEvent.DistinctFrom;
import milepost.messaging.EventIds;
import milepost.registry.project.RaisedProject;
import milepost.registry.relation.DistinctFromRequest;
import milepost.registry.vocabulary.StatedStage;
import milepost.web.check.Checked;
import milepost.web.check.Distinct;
import milepost.web.check.Faults;
import milepost.web.check.Line;
import milepost.web.check.PlausibleDate;
import org.jspecify.annotations.Nullable;

/** A citation of a project in a request: described in full, or the id of one that has no project yet. */
record CitationRequest(
        @Schema(description = NEEDED) @Nullable @Line(max = 64)
        String plan,

        @Schema(description = "Its number as printed. " + NEEDED) @Nullable @Line(max = 64)
        String clause,

        @Schema(description = "The shortest phrase of the clause that names the project, word for word. " + NEEDED)
        @Nullable @Line(max = 200)
        String phrase,

        @Schema(description = "The stage that the sentence states. " + NEEDED) @Nullable StatedStage statedStage,

        @Schema(description = "The words that state it; … stands for words left out") @Nullable @Line(max = 200)
        String statedStageWords,

        @Schema(description = "The last day of the promised period") @Nullable @PlausibleDate
        LocalDate promisedDate,

        @Schema(description = "As the sentence puts it") @Nullable @Line(max = 200)
        String quantity,

        @Schema(description = "The id of a citation that has no project yet, instead of the members above") @Nullable UUID citation,

        @Schema(description = "Projects that the phrase seems to name but does not, and why")
        @Distinct(by = "id")
        @Size(max = DistinctFromRequest.MAX) List<DistinctFromRequest> distinctFrom)
        implements Checked {

    private static final String NEEDED = "Required unless citation is given";

    @Override
    public void check(Faults faults) {
        if (citation == null) {
            faults.unless(plan != null, "/plan", "not-blank");
            faults.unless(clause != null, "/clause", "not-blank");
            faults.unless(phrase != null, "/phrase", "not-blank");
            faults.unless(statedStage != null, "/statedStage", "not-null");
            return;
        }
        var description = Stream.of(plan, clause, phrase, statedStage, statedStageWords, promisedDate, quantity);
        faults.unless(description.allMatch(member -> member == null), "/citation", "stands-alone");
    }

    Citation citationOf(RaisedProject project) {
        return new Citation(
                EventIds.next(),
                project.id(),
                requireNonNull(plan),
                requireNonNull(clause),
                null,
                null,
                requireNonNull(phrase),
                requireNonNull(statedStage),
                statedStageWords,
                promisedDate,
                quantity,
                project.at());
    }

    List<DistinctFrom> distinctions() {
        return DistinctFromRequest.distinctFrom(distinctFrom);
    }
}
