package milepost.progress.merging;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the sweep that moves the progress of merged projects.
 *
 * @param interval the pause between two sweeps
 * @param batch how many projects one transaction handles
 */
@Validated
@ConfigurationProperties("milepost.merging")
record MergingProperties(
        @DefaultValue("1m") Duration interval,
        @DefaultValue("20") @Positive int batch) {}
