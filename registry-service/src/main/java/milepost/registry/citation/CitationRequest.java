package milepost.registry.citation;

import static java.util.Objects.requireNonNull;
import static milepost.registry.checks.Texts.stripped;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import milepost.events.RegistryEvent.DistinctFrom;
import milepost.messaging.EventIds;
import milepost.registry.checks.BodyCheck;
import milepost.registry.project.RaisedProject;
import milepost.registry.relation.DistinctFromRequest;
import milepost.registry.vocabulary.StatedStage;
import org.jspecify.annotations.Nullable;

/** A citation as a caller describes it, or the id of one that waits for a project. */
record CitationRequest(
        @Schema(maxLength = ID_LENGTH, description = NEEDED) @Nullable String plan,

        @Schema(maxLength = ID_LENGTH, description = "Its number as printed. " + NEEDED) @Nullable String clause,

        @Schema(
                maxLength = TEXT_LENGTH,
                description = "The shortest phrase of the clause that names the project, letter for letter. " + NEEDED)
        @Nullable String phrase,

        @Schema(description = "The stage that the sentence states. " + NEEDED) @Nullable StatedStage statedStage,

        @Schema(maxLength = TEXT_LENGTH, description = "The words that state it; … stands for what lies between")
        @Nullable String statedStageWords,

        @Schema(description = "The last day of the promised time") @Nullable LocalDate promisedDate,

        @Schema(maxLength = TEXT_LENGTH, description = "As the sentence puts it") @Nullable String quantity,

        @Schema(description = "Instead of all others: the id of a citation that waits for its project") @Nullable UUID citation,

        @Schema(description = "Projects that the phrase seems to name and does not, and why")
        List<DistinctFromRequest> distinctFrom) {

    private static final String NEEDED = "Needed unless citation is given";

    private static final int ID_LENGTH = 64;
    private static final int TEXT_LENGTH = 200;

    CitationRequest {
        plan = stripped(plan);
        clause = stripped(clause);
        phrase = stripped(phrase);
        statedStageWords = stripped(statedStageWords);
        quantity = stripped(quantity);
        distinctFrom = DistinctFromRequest.given(distinctFrom);
    }

    /** Ends the request with all that is wrong. */
    void check() {
        var check = new BodyCheck();
        if (citation == null) {
            checkMembers(check);
        } else {
            var others = Stream.of(plan, clause, phrase, statedStage, statedStageWords, promisedDate, quantity);
            check.that(others.allMatch(Objects::isNull), "/citation", "stands-alone");
        }
        DistinctFromRequest.check(distinctFrom, check);
        check.orThrow();
    }

    private void checkMembers(BodyCheck check) {
        check.requiredText("/plan", plan, ID_LENGTH);
        check.requiredText("/clause", clause, ID_LENGTH);
        check.requiredText("/phrase", phrase, TEXT_LENGTH);
        check.required("/statedStage", statedStage);
        check.text("/statedStageWords", statedStageWords, TEXT_LENGTH);
        check.day("/promisedDate", promisedDate);
        check.text("/quantity", quantity, TEXT_LENGTH);
    }

    /** What was asked for, once it has been checked. */
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

    List<DistinctFrom> distinct() {
        return distinctFrom.stream().map(DistinctFromRequest::distinctFrom).toList();
    }
}
