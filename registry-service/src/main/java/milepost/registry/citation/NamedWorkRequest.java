package milepost.registry.citation;

import static java.util.Objects.requireNonNull;
import static milepost.registry.checks.Texts.stripped;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import milepost.messaging.EventIds;
import milepost.registry.checks.BodyCheck;
import milepost.registry.plan.RaisedPlan;
import milepost.registry.vocabulary.StatedStage;
import org.jspecify.annotations.Nullable;

/** A work as a caller reads it in a plan. */
record NamedWorkRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = ID_LENGTH, description = "Its number as printed")
        @Nullable String clause,

        @Schema(
                requiredMode = RequiredMode.REQUIRED,
                maxLength = TEXT_LENGTH,
                description =
                        "What the work is to be called until a project is linked, in full where the sentence is short")
        @Nullable String nameZh,

        @Schema(maxLength = TEXT_LENGTH) @Nullable String nameEn,

        @Schema(
                requiredMode = RequiredMode.REQUIRED,
                maxLength = TEXT_LENGTH,
                description = "The shortest phrase of the clause that names the work, letter for letter")
        @Nullable String phrase,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "The stage that the sentence states") @Nullable StatedStage statedStage,

        @Schema(maxLength = TEXT_LENGTH, description = "The words that state it; … stands for what lies between")
        @Nullable String statedStageWords,

        @Schema(description = "The last day of the promised time") @Nullable LocalDate promisedDate,

        @Schema(maxLength = TEXT_LENGTH, description = "As the sentence puts it") @Nullable String quantity) {

    private static final int ID_LENGTH = 64;
    private static final int TEXT_LENGTH = 200;

    NamedWorkRequest {
        clause = stripped(clause);
        nameZh = stripped(nameZh);
        nameEn = stripped(nameEn);
        phrase = stripped(phrase);
        statedStageWords = stripped(statedStageWords);
        quantity = stripped(quantity);
    }

    /** Ends the request with all that is wrong. */
    void check() {
        var check = new BodyCheck();
        check.requiredText("/clause", clause, ID_LENGTH);
        check.requiredText("/nameZh", nameZh, TEXT_LENGTH);
        check.text("/nameEn", nameEn, TEXT_LENGTH);
        check.requiredText("/phrase", phrase, TEXT_LENGTH);
        check.required("/statedStage", statedStage);
        check.text("/statedStageWords", statedStageWords, TEXT_LENGTH);
        check.day("/promisedDate", promisedDate);
        check.text("/quantity", quantity, TEXT_LENGTH);
        check.orThrow();
    }

    /** What was asked for, once it has been checked. */
    Citation citationOf(RaisedPlan plan) {
        return new Citation(
                EventIds.next(),
                null,
                plan.id(),
                requireNonNull(clause),
                requireNonNull(nameZh),
                nameEn,
                requireNonNull(phrase),
                requireNonNull(statedStage),
                statedStageWords,
                promisedDate,
                quantity,
                plan.at());
    }
}
