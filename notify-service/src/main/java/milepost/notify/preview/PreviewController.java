package milepost.notify.preview;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.stream.Stream;
import milepost.notify.filter.FilterPart;
import milepost.notify.project.KnownValues;
import milepost.notify.project.Projects;
import milepost.web.check.Checked;
import milepost.web.check.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Previews of filters over HTTP. */
@RestController
@RequestMapping("/v1/subscriptions")
@PreAuthorize("hasRole('SUBSCRIBER')")
@Tag(name = "Subscriptions")
class PreviewController {

    private static final int DEFAULT_DAYS = 30;
    private static final int MAX_DAYS = 365;

    private final Previewing previewing;
    private final KnownValues known;
    private final Projects projects;

    PreviewController(Previewing previewing, KnownValues known, Projects projects) {
        this.previewing = previewing;
        this.known = known;
        this.projects = projects;
    }

    /** The filter to try, and on how many days. */
    @Schema(name = "PreviewRequest")
    record PreviewRequest(
            @Schema(description = "As that of a new subscription") @Nullable FilterPart filter,

            @Schema(description = "How many days back, at most 365; 30 if none is given", example = "90") @Nullable Integer days)
            implements Checked {

        @Override
        public void check(Faults faults) {
            faults.unless(days == null || (days >= 1 && days <= MAX_DAYS), "/days", "out-of-range", 1, MAX_DAYS);
        }
    }

    @PostMapping("/preview")
    @Operation(
            operationId = "previewSubscription",
            summary = "Try a filter on past events",
            description =
                    "Counts the events of the last days that a new subscription with this filter would have been sent, and"
                            + " shows some of them. Events that were backfilled are never sent.")
    PreviewResponse preview(@RequestBody PreviewRequest request) {
        var filter = FilterPart.ofNew(request.filter());
        known.require(filter);
        var found = previewing.find(filter, request.days() == null ? DEFAULT_DAYS : request.days());
        var shown = Stream.concat(
                        found.tally().samples.stream().map(KeptEvent::projectId),
                        found.tally().projects().stream().map(project -> project.getKey()))
                .distinct()
                .toList();
        return PreviewResponse.of(FilterPart.of(filter), found, projects.find(shown));
    }
}
