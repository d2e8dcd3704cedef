package milepost.progress.judging;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * By which profiles the site gives projects their lights.
 *
 * @param policies of those that apply to a project and have taken effect, the last one counts; where none does, milepost-default/1
 */
@Validated
@ConfigurationProperties("milepost.light")
record LightPolicyProperties(@DefaultValue List<@Valid LightPolicy> policies) {}
