package milepost.progress.light;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the sweep for lights that change with the day.
 *
 * @param interval the pause between two sweeps
 * @param batch how many projects one transaction handles
 */
@Validated
@ConfigurationProperties("milepost.light")
record LightProperties(
        @DefaultValue("1m") Duration interval,
        @DefaultValue("200") @Positive int batch) {}
