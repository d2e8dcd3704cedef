package milepost.progress.overview;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Collection;
import milepost.progress.milestone.Milestone;
import org.jspecify.annotations.Nullable;

/**
 * The traffic light of a project by rule {@value #RULE}. It looks at the milestones that are not met:
 *
 * <ul>
 *   <li>red, if one of them lies, by its current target or by today once that has passed, three months (90 days) or more behind
 *       its baseline;
 *   <li>yellow, if the target of one of them has passed, or lies a month (30 days) or more behind its baseline;
 *   <li>green otherwise. A project without milestones has no light.
 * </ul>
 */
enum Light {
    @JsonProperty("green")
    GREEN,
    @JsonProperty("yellow")
    YELLOW,
    @JsonProperty("red")
    RED;

    static final String RULE = "milepost-default/1";

    private static final int YELLOW_DAYS = 30;
    private static final int RED_DAYS = 90;

    static @Nullable Light of(Collection<Milestone> milestones, LocalDate today) {
        return milestones.stream()
                .map(milestone -> of(milestone, today))
                .max(Light::compareTo)
                .orElse(null);
    }

    private static Light of(Milestone milestone, LocalDate today) {
        if (!milestone.isOpen()) {
            return GREEN;
        }
        var slip = milestone.slipDays(today);
        if (slip >= RED_DAYS) {
            return RED;
        }
        return slip >= YELLOW_DAYS || milestone.currentTarget().passedOn(today) ? YELLOW : GREEN;
    }
}
