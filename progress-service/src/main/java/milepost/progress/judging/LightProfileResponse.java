package milepost.progress.judging;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import milepost.progress.policy.PoliciesInEffect.InEffect;
import milepost.progress.profile.ConditionWords;
import milepost.progress.profile.Light;
import milepost.progress.profile.LightCondition;
import milepost.progress.profile.LightProfile;
import org.jspecify.annotations.Nullable;

/**
 * A profile of lights in the API.
 *
 * @param from the date of the rule, whenever the site applies it
 * @param sourceZh the document or authority, and what is an assumption of Milepost
 * @param reportLagDays a report that is older is compared with the plan of so many days ago; null if none is compared
 * @param policies of the site that use the profile
 */
@Schema(name = "LightProfile")
record LightProfileResponse(
        String id,
        String titleZh,
        String titleEn,
        String sourceZh,
        String sourceEn,
        LocalDate from,
        @Nullable Integer reportLagDays,
        List<ConditionResponse> conditions,
        List<PolicyResponse> policies) {

    /** A light and when it is given. A project without a condition that holds is green. */
    @Schema(name = "LightCondition")
    record ConditionResponse(Light light, String zh, String en) {
        static ConditionResponse of(LightCondition condition) {
            return new ConditionResponse(condition.light(), ConditionWords.zh(condition), ConditionWords.en(condition));
        }
    }

    /**
     * A policy of the site.
     *
     * @param position in the list of all policies, from 1
     * @param since the day on which it took or takes effect
     * @param region the beginning of the code of the lead region; null for all
     * @param category null for all
     * @param nature null for all
     */
    @Schema(name = "LightPolicy")
    record PolicyResponse(
            int position,
            LocalDate since,
            @Nullable String region,
            @Nullable String category,
            @Nullable String nature) {

        static PolicyResponse of(int position, InEffect<LightPolicy> inEffect) {
            var policy = inEffect.policy();
            return new PolicyResponse(position, inEffect.since(), policy.region(), policy.category(), policy.nature());
        }
    }

    static LightProfileResponse of(LightProfile profile, List<InEffect<LightPolicy>> policies) {
        return new LightProfileResponse(
                profile.id(),
                profile.titleZh(),
                profile.titleEn(),
                profile.sourceZh(),
                profile.sourceEn(),
                profile.from(),
                profile.reportLagDays(),
                profile.conditions().stream().map(ConditionResponse::of).toList(),
                IntStream.range(0, policies.size())
                        .filter(n -> policies.get(n).policy().profile().equals(profile.id()))
                        .mapToObj(n -> PolicyResponse.of(n + 1, policies.get(n)))
                        .toList());
    }
}
