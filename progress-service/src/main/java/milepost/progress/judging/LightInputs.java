package milepost.progress.judging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import milepost.progress.profile.ReportedWorks;
import org.jspecify.annotations.Nullable;

/** Reads what profiles look at besides milestones. Reports and curves lead to lights, so they are not read from here. */
public interface LightInputs {

    /**
     * Returns what was reported of the works of a project up to a day.
     *
     * @param recordedBy the time as of which it is asked for, null for now
     */
    ReportedWorks read(UUID projectId, LocalDate day, @Nullable Instant recordedBy);
}
