package milepost.progress.ledger.check;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import milepost.progress.ledger.Checkpoints;
import milepost.progress.ledger.LedgerReader;
import milepost.progress.ledger.check.VerificationRepository.Verification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hashes the whole ledger again, from the first entry to the last signed head, and stores the result. */
@Component
class LedgerCheck {

    private static final int PAGE = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(LedgerCheck.class);

    private final LedgerReader ledger;
    private final Checkpoints checkpoints;
    private final VerificationRepository verifications;
    private final CheckProperties properties;
    private final Clock clock;

    LedgerCheck(
            LedgerReader ledger,
            Checkpoints checkpoints,
            VerificationRepository verifications,
            CheckProperties properties,
            Clock clock) {
        this.ledger = ledger;
        this.checkpoints = checkpoints;
        this.verifications = verifications;
        this.properties = properties;
        this.clock = clock;
    }

    void runIfDue() {
        var due = clock.instant().minus(properties.checkInterval());
        if (verifications.last().filter(last -> last.finishedAt().isAfter(due)).isEmpty()) {
            run();
        }
    }

    /** Returns the first fault, or empty if everything is as it was signed. */
    Optional<Finding> run() {
        var startedAt = clock.instant();
        var signed = checkpoints.latest();
        var rehash = new Rehash(ledger, signed);
        var page = ledger.from(0, PAGE);
        while (!page.isEmpty() && rehash.compare(page)) {
            page = ledger.from(rehash.size(), PAGE);
        }
        var finding = rehash.conclude();
        verifications.insert(new Verification(startedAt, clock.instant(), rehash.size(), finding.orElse(null)));
        finding.ifPresentOrElse(
                wrong ->
                        LOG.error("The ledger differs from what was signed, entry {}: {}", wrong.index(), wrong.text()),
                () -> LOG.info("The ledger was hashed again and is unchanged, entries={}", rehash.size()));
        return finding;
    }

    double ageInSeconds() {
        return verifications
                .lastRight()
                .map(at -> Duration.between(at, clock.instant()).toMillis() / 1000.0)
                .orElse(Double.NaN);
    }

    int wrong() {
        return verifications.last().filter(last -> last.finding() != null).isPresent() ? 1 : 0;
    }
}
