package milepost.progress.judging;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import milepost.progress.profile.LightProfiles;
import milepost.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the profiles of lights and the policies that use them over HTTP. */
@Tag(name = "Light profiles")
@RestController
@RequestMapping("/v1/light-profiles")
class LightProfileController {

    private final LightProfiles profiles;
    private final LightPolicies policies;

    LightProfileController(LightProfiles profiles, LightPolicies policies) {
        this.profiles = profiles;
        this.policies = policies;
    }

    @Operation(
            operationId = "listLightProfiles",
            summary = "The profiles of rules that give projects their lights, all in one page",
            description =
                    "With their sources, their conditions in words, and the policies of the site by which they are used. Of the policies that"
                            + " apply to a project and have taken effect the one with the highest position counts; without any,"
                            + " milepost-default/1.")
    @GetMapping
    Page<LightProfileResponse> list() {
        return new Page<>(
                profiles.all().stream()
                        .map(profile -> LightProfileResponse.of(profile, policies.all()))
                        .toList(),
                null);
    }
}
