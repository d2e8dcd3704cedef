package milepost.progress.light;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import milepost.progress.calendar.Precision;
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
 *
 * Time alone only makes it worse.
 */
public enum Light {
    @JsonProperty("green")
    GREEN("绿"),
    @JsonProperty("yellow")
    YELLOW("黄"),
    @JsonProperty("red")
    RED("红");

    public static final String RULE = "milepost-default/1";

    private static final int YELLOW_DAYS = 30;
    private static final int RED_DAYS = 90;

    private final String zh;

    Light(String zh) {
        this.zh = zh;
    }

    public static @Nullable Light of(Collection<Milestone> milestones, LocalDate today) {
        return milestones.stream()
                .map(milestone -> of(milestone, today))
                .max(Light::compareTo)
                .orElse(null);
    }

    /** The first day after this one on which the light will be another one, if nothing is reported until then. */
    static Optional<LocalDate> changesAfter(LocalDate today, Collection<Milestone> milestones) {
        var light = of(milestones, today);
        if (light == null) {
            return Optional.empty();
        }
        return milestones.stream()
                .flatMap(milestone -> turns(milestone)
                        .filter(day -> day.isAfter(today) && of(milestone, day).compareTo(light) > 0))
                .min(Comparator.naturalOrder());
    }

    static Light ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** As it stands in events and in the API; also its English name. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String zh() {
        return zh;
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

    /** The days on which time alone may change what a milestone says. */
    private static Stream<LocalDate> turns(Milestone milestone) {
        var target = milestone.currentTarget();
        if (!milestone.isOpen() || target.precision() == Precision.AFTER) {
            return Stream.empty();
        }
        var baseline = milestone.baseline().date();
        return Stream.of(target.date().plusDays(1), baseline.plusDays(YELLOW_DAYS), baseline.plusDays(RED_DAYS));
    }
}
