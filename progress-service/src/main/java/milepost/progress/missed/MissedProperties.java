package milepost.progress.missed;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the sweep for targets that have passed.
 *
 * @param interval the pause between two sweeps
 * @param batch how many milestones one transaction handles
 */
@Validated
@ConfigurationProperties("milepost.missed")
record MissedProperties(
        @DefaultValue("1m") Duration interval,
        @DefaultValue("200") @Positive int batch) {}
