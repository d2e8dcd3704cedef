package milepost.progress.template;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import milepost.web.check.Checked;
import milepost.web.check.Distinct;
import milepost.web.check.Faults;
import milepost.web.check.Line;
import milepost.web.check.PlausibleDate;
import tools.jackson.core.JsonPointer;

/**
 * A template to be applied to a project.
 *
 * @param template its id
 * @param start the day on which the preparation begins, also if that is in the past
 * @param leaveOut keys of milestones that are not added
 * @param offsets months from the start by key, in place of the usual ones
 */
record FromTemplateRequest(
        @Line(max = 60) String template,
        @PlausibleDate LocalDate start,
        @Size(max = 100) @Distinct List<@Line(max = 60) String> leaveOut,
        @Size(max = 100) Map<String, Integer> offsets)
        implements Checked {

    private static final int MAX_MONTHS = 600;

    @Override
    public void check(Faults faults) {
        offsets.forEach((key, months) -> {
            faults.unless(!leaveOut.contains(key), place(key), "left-out");
            faults.unless(months >= 0 && months <= MAX_MONTHS, place(key), "out-of-range", "0", "" + MAX_MONTHS);
        });
    }

    int months(TemplateMilestone milestone) {
        return offsets.getOrDefault(milestone.key(), milestone.months());
    }

    /** Returns the place of what decides on which day the milestone is. */
    String decides(TemplateMilestone milestone) {
        return offsets.containsKey(milestone.key()) ? place(milestone.key()) : "/start";
    }

    static String place(String key) {
        return "/offsets" + JsonPointer.empty().appendProperty(key);
    }
}
