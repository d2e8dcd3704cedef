package milepost.progress.silence;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of silence.
 *
 * @param interval the pause between two sweeps
 * @param batch how many projects one transaction handles
 * @param policies the policies of the site; of those that apply to a project and have taken effect, the last one counts
 */
@Validated
@ConfigurationProperties("milepost.silence")
record SilenceProperties(
        @DefaultValue("1m") Duration interval,
        @DefaultValue("200") @Positive int batch,
        @DefaultValue List<@Valid SilencePolicy> policies) {}
