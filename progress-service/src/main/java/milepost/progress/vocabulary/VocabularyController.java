package milepost.progress.vocabulary;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import milepost.progress.condition.Condition;
import milepost.progress.fact.ReasonCode;
import milepost.progress.fact.TargetChange.Decision;
import milepost.progress.light.Light;
import milepost.progress.sector.ApprovalRoute;
import milepost.progress.sector.Sector;
import milepost.progress.silence.Rung;
import milepost.progress.stage.MilestoneType;
import milepost.progress.stage.Stage;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Returns the closed lists of this service over HTTP. */
@Tag(name = "Vocabulary")
@RestController
@RequestMapping("/v1/vocabulary")
class VocabularyController {

    private static final Vocabulary VOCABULARY = new Vocabulary(
            Stream.of(Stage.values()).map(StageWord::of).toList(),
            Stream.of(MilestoneType.values()).map(MilestoneTypeWord::of).toList(),
            Stream.of(ReasonCode.values()).map(ReasonWord::of).toList(),
            Stream.of(Decision.values()).map(DecisionWord::of).toList(),
            Stream.of(Light.values()).map(LightWord::of).toList(),
            Stream.of(ApprovalRoute.values()).map(RouteWord::of).toList(),
            Stream.of(Sector.values()).map(SectorWord::of).toList(),
            Stream.of(Condition.values()).map(ConditionWord::of).toList(),
            Stream.of(Rung.values()).map(RungWord::of).toList());

    @Operation(
            operationId = "getVocabulary",
            summary =
                    "Stages, types of milestones, reasons, decisions about moves of targets, lights, approval routes and sectors of"
                            + " templates, conditions, and steps of silence, each in its order")
    @GetMapping
    Vocabulary get() {
        return VOCABULARY;
    }

    record Vocabulary(
            List<StageWord> stages,
            List<MilestoneTypeWord> milestoneTypes,
            List<ReasonWord> reasonCodes,
            List<DecisionWord> decisions,
            List<LightWord> lights,
            List<RouteWord> approvalRoutes,
            List<SectorWord> sectors,
            List<ConditionWord> conditions,
            List<RungWord> rungs) {}

    record StageWord(Stage code, String zh, String en) {

        static StageWord of(Stage stage) {
            return new StageWord(stage, stage.zh(), stage.en());
        }
    }

    /** @param stage the stage that a project has reached when such a milestone is met */
    record MilestoneTypeWord(MilestoneType code, Stage stage, String zh, String en) {

        static MilestoneTypeWord of(MilestoneType type) {
            return new MilestoneTypeWord(type, type.stage(), type.zh(), type.en());
        }
    }

    record ReasonWord(ReasonCode code, String zh, String en) {

        static ReasonWord of(ReasonCode reason) {
            return new ReasonWord(reason, reason.zh(), reason.en());
        }
    }

    record DecisionWord(Decision code, String zh, String en) {

        static DecisionWord of(Decision decision) {
            return new DecisionWord(decision, decision.zh(), decision.en());
        }
    }

    record LightWord(Light code, String zh, String en) {

        static LightWord of(Light light) {
            return new LightWord(light, light.zh(), light.en());
        }
    }

    record RouteWord(ApprovalRoute code, String zh, String en) {

        static RouteWord of(ApprovalRoute route) {
            return new RouteWord(route, route.zh(), route.en());
        }
    }

    record SectorWord(Sector code, String zh, String en) {

        static SectorWord of(Sector sector) {
            return new SectorWord(sector, sector.zh(), sector.en());
        }
    }

    record ConditionWord(Condition code, String zh, String en) {

        static ConditionWord of(Condition condition) {
            return new ConditionWord(condition, condition.zh(), condition.en());
        }
    }

    /** A step that follows when nothing is reported of a project. */
    record RungWord(Rung code, String zh, String en) {

        static RungWord of(Rung rung) {
            return new RungWord(rung, rung.zh(), rung.en());
        }
    }
}
