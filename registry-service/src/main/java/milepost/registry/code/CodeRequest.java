package milepost.registry.code;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.LocalDate;
import milepost.registry.vocabulary.CodeFaults;
import milepost.web.check.Checked;
import milepost.web.check.Faults;
import milepost.web.check.Line;
import milepost.web.check.PlausibleDate;
import milepost.web.value.TextValues;
import org.jspecify.annotations.Nullable;

/** A code of a project in a request. */
@Schema(name = "CodeRequest")
record CodeRequest(
        @Schema(description = "With hyphens; a wrong check digit is no error")
        String code,

        @Schema(description = "The day from which it is valid") @Nullable @PlausibleDate
        LocalDate validFrom,

        @Schema(description = "The document of the code") @Nullable @Line(max = 200)
        String documentRef,

        @Schema(description = "true: the code is split over several projects, and others that have it keep it")
        @Nullable Boolean split)
        implements Checked {

    @Override
    public void check(Faults faults) {
        if (code != null) {
            CodeFaults.add(code, "/code", faults);
        }
    }

    NewCode newCode(Clock clock) {
        requirePast(validFrom, "/validFrom", clock);
        return new NewCode(code, validFrom, documentRef, Boolean.TRUE.equals(split), null, null);
    }

    /** Answers 400 if a day is yet to come. */
    static void requirePast(@Nullable LocalDate day, String pointer, Clock clock) {
        var faults = Faults.ofBody();
        faults.unless(
                day == null || !day.isAfter(LocalDate.ofInstant(clock.instant(), TextValues.ZONE)),
                pointer,
                "past-or-present");
        faults.orThrow();
    }
}
