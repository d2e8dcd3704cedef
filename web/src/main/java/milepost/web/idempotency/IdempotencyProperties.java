package milepost.web.idempotency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keep how long a key is stored
 * @param cleanUpEvery how often expired keys are deleted
 */
@ConfigurationProperties("milepost.web.idempotency")
record IdempotencyProperties(
        @DefaultValue("24h") Duration keep,
        @DefaultValue("10m") Duration cleanUpEvery) {}
