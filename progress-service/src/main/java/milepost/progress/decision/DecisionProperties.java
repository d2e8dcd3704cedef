package milepost.progress.decision;

import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.change.MovedTarget;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which changes of targets need a decision at this site.
 *
 * @param policies a change that one of those asks for that apply on that day needs a decision; without any, none does
 */
@Validated
@ConfigurationProperties("milepost.decisions")
record DecisionProperties(@DefaultValue List<@Valid DecisionPolicy> policies) {

    /** Returns the policy that asks for a decision; of several the one that began last, of those the first in the list. */
    Optional<DecisionPolicy> policyFor(MovedTarget asked, String leadRegion) {
        var today = WorkingDay.of(asked.target().setAt());
        return policies.stream()
                .filter(policy -> policy.appliesOn(today) && policy.asksFor(asked, leadRegion))
                .max(Comparator.comparing(DecisionPolicy::from));
    }
}
