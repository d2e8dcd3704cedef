package milepost.progress.vocabulary;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import milepost.progress.fact.Condition;
import milepost.progress.fact.ConfidenceLevel;
import milepost.progress.fact.ReasonCode;
import milepost.progress.fact.TargetChange.Decision;
import milepost.progress.indicator.Direction;
import milepost.progress.outlook.IndicatorStatus;
import milepost.progress.outlook.ProjectionMethod;
import milepost.progress.profile.Light;
import milepost.progress.sector.ApprovalRoute;
import milepost.progress.sector.Sector;
import milepost.progress.silence.Rung;
import milepost.progress.stage.MilestoneType;
import milepost.progress.stage.Stage;
import milepost.web.value.Labelled;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Returns the closed lists of this service over HTTP. */
@Tag(name = "Vocabulary")
@RestController
@RequestMapping("/v1/vocabulary")
class VocabularyController {

    private static final Vocabulary VOCABULARY = new Vocabulary(
            words(Stage.values()),
            Stream.of(MilestoneType.values()).map(MilestoneTypeWord::of).toList(),
            words(ReasonCode.values()),
            words(Decision.values()),
            words(Light.values()),
            words(ApprovalRoute.values()),
            words(Sector.values()),
            words(Condition.values()),
            words(Rung.values()),
            words(ConfidenceLevel.values()),
            words(Direction.values()),
            words(IndicatorStatus.values()),
            words(ProjectionMethod.values()));

    @Operation(
            operationId = "getVocabulary",
            summary =
                    "Stages, types of milestones, reasons, decisions about moves of targets, lights, approval routes and sectors of"
                            + " templates, conditions, steps of silence, levels of confidence, and directions, statuses and projection"
                            + " methods of indicators, each in its order")
    @GetMapping
    Vocabulary get() {
        return VOCABULARY;
    }

    @SafeVarargs
    private static <T extends Labelled> List<Word<T>> words(T... values) {
        return Stream.of(values)
                .map(value -> new Word<>(value, value.zh(), value.en()))
                .toList();
    }

    record Vocabulary(
            List<Word<Stage>> stages,
            List<MilestoneTypeWord> milestoneTypes,
            List<Word<ReasonCode>> reasonCodes,
            List<Word<Decision>> decisions,
            List<Word<Light>> lights,
            List<Word<ApprovalRoute>> approvalRoutes,
            List<Word<Sector>> sectors,
            List<Word<Condition>> conditions,
            List<Word<Rung>> rungs,
            List<Word<ConfidenceLevel>> confidenceLevels,
            List<Word<Direction>> directions,
            List<Word<IndicatorStatus>> indicatorStatuses,
            List<Word<ProjectionMethod>> projectionMethods) {}

    record Word<T>(T code, String zh, String en) {}

    /** @param stage the stage that a project has reached when such a milestone is met */
    record MilestoneTypeWord(MilestoneType code, Stage stage, String zh, String en) {

        static MilestoneTypeWord of(MilestoneType type) {
            return new MilestoneTypeWord(type, type.stage(), type.zh(), type.en());
        }
    }
}
