package milepost.progress.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.security.SecureRandom;
import milepost.ledger.leaf.LeafFormat;
import milepost.ledger.tlog.KeyFile;
import milepost.ledger.tlog.SigningKey;
import milepost.web.ProblemMessages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the ledger is made of beside its own classes. */
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
    MeterBinder ledgerMeters(EntryRepository entries, LedgerCheck check) {
        return meters -> {
            Gauge.builder("milepost.ledger.size", entries, EntryRepository::size)
                    .description("Entries in the ledger")
                    .register(meters);
            age(meters, check);
            Gauge.builder("milepost.ledger.wrong", check, LedgerCheck::wrong)
                    .description("1 if the last check found the ledger changed; must stay 0")
                    .register(meters);
        };
    }

    private static void age(MeterRegistry meters, LedgerCheck check) {
        Gauge.builder("milepost.ledger.check.age", check, LedgerCheck::ageInSeconds)
                .description("How long ago the whole ledger was last hashed again and found right; NaN if never")
                .baseUnit("seconds")
                .register(meters);
    }
}
