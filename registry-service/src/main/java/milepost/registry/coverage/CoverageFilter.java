package milepost.registry.coverage;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Objects;
import milepost.registry.vocabulary.Light;
import milepost.registry.vocabulary.Stage;
import milepost.web.check.Checked;
import milepost.web.check.Faults;
import milepost.web.value.DayEdge;
import milepost.web.value.OrDay;
import org.jspecify.annotations.Nullable;

/** The query parameters that select works of a plan. A work must match every one that is given. */
record CoverageFilter(
        @Parameter(
                description = "A project without a report for this many days counts as silent",
                schema = @Schema(type = "integer", format = "int32", defaultValue = "90"))
        @Nullable Integer silentDays,

        @Parameter(description = "Only this clause; its number as printed") @Nullable String clause,

        @Parameter(description = "Only projects in this stage") @Nullable Stage stage,

        @Parameter(description = "Only projects with this light") @Nullable Light light,

        @Parameter(description = "true: only works with a project; false: only works without one") @Nullable Boolean registered,

        @Parameter(
                description =
                        "What was known at that instant, or at the end of that day in Asia/Shanghai; not in the future. Title and clauses are those of today")
        @Nullable @OrDay(DayEdge.END)
        Instant asOf)
        implements Checked {

    private static final int DEFAULT_SILENT_DAYS = 90;
    private static final int MAX_SILENT_DAYS = 36_500;

    @Override
    public void check(Faults faults) {
        faults.unless(
                silentAfterDays() >= 1 && silentAfterDays() <= MAX_SILENT_DAYS,
                "/silentDays",
                "out-of-range",
                1,
                MAX_SILENT_DAYS);
    }

    int silentAfterDays() {
        return Objects.requireNonNullElse(silentDays, DEFAULT_SILENT_DAYS);
    }

    boolean matches(CoveredWork work) {
        return (stage == null || stage.name().equals(work.stage()))
                && (light == null || light.code().equals(work.light()))
                && (registered == null || registered == work.registered());
    }
}
