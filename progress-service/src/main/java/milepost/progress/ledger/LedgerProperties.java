package milepost.progress.ledger;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the ledger.
 *
 * @param origin the name of the ledger and of its key, best a host name and path that the site owns; chosen before the first
 *     entry and never changed
 * @param keyFile the key that signs checkpoints, PKCS#8 in PEM; created when it is missing. If it is lost, a new ledger must be begun
 * @param checkpointInterval the pause between two checkpoints while events arrive; a request for one is answered at once
 */
@ConfigurationProperties("milepost.ledger")
record LedgerProperties(
        @DefaultValue("milepost.local/ledger") String origin,
        @DefaultValue("data/ledger-key.pem") Path keyFile,
        @DefaultValue("1s") Duration checkpointInterval) {}
