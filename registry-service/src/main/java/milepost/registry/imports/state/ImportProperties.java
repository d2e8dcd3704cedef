package milepost.registry.imports.state;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param interval how often each instance looks for imports that another one has left
 * @param lease after how long without a sign of life another instance goes on with an import
 * @param keep how long imports and their rows are kept after their end
 */
@ConfigurationProperties("milepost.imports")
public record ImportProperties(
        @DefaultValue("1s") Duration interval,
        @DefaultValue("15s") Duration lease,
        @DefaultValue("90d") Duration keep) {}
