package milepost.progress.explanation;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the sweep for conditions that have to be explained anew.
 *
 * @param interval the pause between two sweeps
 * @param batch how many projects one transaction handles
 */
@Validated
@ConfigurationProperties("milepost.explanation")
record ExplanationProperties(
        @DefaultValue("1m") Duration interval,
        @DefaultValue("200") @Positive int batch) {}
