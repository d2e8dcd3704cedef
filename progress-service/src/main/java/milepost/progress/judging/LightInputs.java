package milepost.progress.judging;

import java.time.LocalDate;
import java.util.UUID;
import milepost.progress.profile.ReportedWorks;

/** Reads what profiles look at besides milestones. Reports and curves lead to lights, so they are not read from here. */
public interface LightInputs {

    /** Returns what is known of the works of a project up to a day. */
    ReportedWorks read(UUID projectId, LocalDate day);
}
