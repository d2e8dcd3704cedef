package milepost.progress.judging;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import milepost.progress.profile.LightProfiles;
import milepost.progress.project.Projects;
import org.springframework.context.ApplicationContext;

/** Instances with policies of their own beside those of the tests, started on a day. */
public record OtherPolicies(ApplicationContext context, LocalDate started, List<LightPolicy> added) {

    public LightPolicies policies() {
        var clock = Clock.fixed(started.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant(), ZoneOffset.UTC);
        var all = new ArrayList<>(context.getBean(LightPolicyProperties.class).policies());
        all.addAll(added);
        var policies = new LightPolicies(
                new LightPolicyProperties(all),
                context.getBean(LightPolicyRepository.class),
                context.getBean(LightProfiles.class),
                clock);
        policies.afterSingletonsInstantiated();
        return policies;
    }

    public LightJudging judging(LightPolicies policies) {
        return new LightJudging(
                policies,
                context.getBean(LightProfiles.class),
                context.getBean(LightRuleRepository.class),
                context.getBean(LightInputs.class),
                context.getBean(Projects.class),
                context.getBean(Clock.class));
    }
}
