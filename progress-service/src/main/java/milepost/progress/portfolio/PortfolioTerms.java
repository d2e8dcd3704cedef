package milepost.progress.portfolio;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import milepost.web.check.Checked;
import milepost.web.check.Faults;
import milepost.web.value.DayEdge;
import milepost.web.value.OrDay;
import org.jspecify.annotations.Nullable;

/** The query parameters that say what is counted, and as of when. */
record PortfolioTerms(
        @Parameter(
                description = "Targets count as due that many days before",
                schema = @Schema(type = "integer", format = "int32", defaultValue = "30"))
        @Nullable Integer dueWithin,

        @Parameter(
                description = "A project without a report for this many days counts as silent",
                schema = @Schema(type = "integer", format = "int32", defaultValue = "45"))
        @Nullable Integer silentFor,

        @Parameter(description = "As it was known then: until the end of that day, or at that instant")
        @Nullable @OrDay(DayEdge.END)
        Instant asOf,

        @Parameter(
                description =
                        "As the projects were on that day, by what is known: what happened later is left out. For up to 5,000"
                                + " projects; silent and unreported are not counted then")
        @Nullable LocalDate on)
        implements Checked {

    private static final int DEFAULT_DUE_WITHIN = 30;
    private static final int DEFAULT_SILENT_FOR = 45;
    private static final int MAX_DAYS = 36_500;

    @Override
    public void check(Faults faults) {
        faults.unless(dueDays() >= 0 && dueDays() <= MAX_DAYS, "/dueWithin", "out-of-range", 0, MAX_DAYS);
        faults.unless(silentDays() >= 1 && silentDays() <= MAX_DAYS, "/silentFor", "out-of-range", 1, MAX_DAYS);
    }

    int dueDays() {
        return Objects.requireNonNullElse(dueWithin, DEFAULT_DUE_WITHIN);
    }

    int silentDays() {
        return Objects.requireNonNullElse(silentFor, DEFAULT_SILENT_FOR);
    }
}
