package milepost.registry.citation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import milepost.messaging.EventIds;
import milepost.registry.plan.RaisedPlan;
import milepost.registry.vocabulary.StatedStage;
import milepost.web.check.Line;
import milepost.web.check.PlausibleDate;
import org.jspecify.annotations.Nullable;

/** A work that a clause names and that is not registered, in a request. */
record NamedWorkRequest(
        @Schema(description = "Its number as printed") @Line(max = 64)
        String clause,

        @Schema(
                description =
                        "The name of the work until a project is linked, in full where the sentence abbreviates it")
        @Line(max = 200)
        String nameZh,

        @Nullable @Line(max = 200) String nameEn,

        @Schema(description = "The shortest phrase of the clause that names the work, word for word") @Line(max = 200)
        String phrase,

        @Schema(description = "The stage that the sentence states")
        StatedStage statedStage,

        @Schema(description = "The words that state it; … stands for words left out") @Nullable @Line(max = 200)
        String statedStageWords,

        @Schema(description = "The last day of the promised period") @Nullable @PlausibleDate
        LocalDate promisedDate,

        @Schema(description = "As the sentence puts it") @Nullable @Line(max = 200)
        String quantity) {

    Citation citationOf(RaisedPlan plan) {
        return new Citation(
                EventIds.next(),
                null,
                plan.id(),
                clause,
                nameZh,
                nameEn,
                phrase,
                statedStage,
                statedStageWords,
                promisedDate,
                quantity,
                plan.at());
    }
}
