package milepost.progress.stage;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The words that milestones are told in. */
@Tag(name = "Vocabulary")
@RestController
@RequestMapping("/v1")
class VocabularyController {

    @Operation(summary = "The types that a milestone can have, in the order of the stages that they reach")
    @GetMapping("/milestone-types")
    List<MilestoneTypeResponse> milestoneTypes() {
        return Stream.of(MilestoneType.values()).map(MilestoneTypeResponse::of).toList();
    }

    /** @param stage the stage that a project has reached once such a milestone is met */
    record MilestoneTypeResponse(MilestoneType code, Stage stage, String zh, String en) {

        static MilestoneTypeResponse of(MilestoneType type) {
            return new MilestoneTypeResponse(type, type.stage(), type.zh(), type.en());
        }
    }
}
