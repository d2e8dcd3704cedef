package milepost.registry.imports;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Duration;
import milepost.web.check.Checked;
import milepost.web.check.Faults;
import org.jspecify.annotations.Nullable;

/** How long a request waits for an import to come to an end. */
record Waiting(
        @Parameter(description = Waiting.DESCRIPTION) @Nullable Integer waitFor) implements Checked {

    static final int MOST = 60;
    static final String DESCRIPTION =
            "Seconds to wait for the end, at most 60, so that short lists need no second request; 0 without it";

    static boolean isAllowed(@Nullable Integer waitFor) {
        return waitFor == null || (waitFor >= 0 && waitFor <= MOST);
    }

    static Duration of(@Nullable Integer waitFor) {
        return Duration.ofSeconds(waitFor == null ? 0 : waitFor);
    }

    @Override
    public void check(Faults faults) {
        faults.unless(isAllowed(waitFor), "/waitFor", "out-of-range", 0, MOST);
    }

    Duration patience() {
        return of(waitFor);
    }
}
