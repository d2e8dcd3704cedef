package milepost.progress.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.security.SecureRandom;
import milepost.ledger.leaf.LeafFormat;
import milepost.ledger.tlog.KeyFile;
import milepost.ledger.tlog.SigningKey;
import milepost.web.ProblemMessages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The key, the format, the messages and the metrics of the ledger. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    SigningKey ledgerKey(LedgerProperties properties) {
        return KeyFile.open(properties.keyFile(), properties.origin());
    }

    @Bean
    LeafFormat leafFormat() {
        return new LeafFormat(new SecureRandom());
    }

    @Bean
    ProblemMessages ledgerProblemMessages() {
        return new ProblemMessages("problems/problems_ledger");
    }

    @Bean
    MeterBinder ledgerMeters(EntryRepository entries) {
        return meters -> Gauge.builder("milepost.ledger.size", entries, EntryRepository::size)
                .description("Entries in the ledger")
                .register(meters);
    }
}
