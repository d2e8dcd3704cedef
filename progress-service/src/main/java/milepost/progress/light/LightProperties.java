package milepost.progress.light;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How lights that change with the day are looked for.
 *
 * @param interval the pause between two sweeps
 * @param batch how many projects one transaction takes
 */
@Validated
@ConfigurationProperties("milepost.light")
record LightProperties(
        @DefaultValue("1m") Duration interval,
        @DefaultValue("200") @Positive int batch) {}
