package milepost.progress.ledger.check;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the check of the ledger.
 *
 * @param checkInterval after how long the whole ledger is hashed again
 */
@ConfigurationProperties("milepost.ledger")
record CheckProperties(@DefaultValue("24h") Duration checkInterval) {}
