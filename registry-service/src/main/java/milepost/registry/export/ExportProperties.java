package milepost.registry.export;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param atOnce how many files are written at the same time; each holds a connection of the database
 * @param longest after how long a file that is not finished, such as for a slow reader, is broken off
 */
@Validated
@ConfigurationProperties("milepost.exports")
record ExportProperties(
        @DefaultValue("4") @Positive int atOnce,
        @DefaultValue("15m") Duration longest) {}
