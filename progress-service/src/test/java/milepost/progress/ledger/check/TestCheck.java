package milepost.progress.ledger.check;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import milepost.progress.ledger.TestLedger;
import org.springframework.context.ApplicationContext;

/** The check of a {@link TestLedger}. */
public final class TestCheck {

    private TestCheck() {}

    static LedgerCheck of(TestLedger ledger) {
        return new LedgerCheck(
                ledger.reader,
                ledger.checkpoints,
                new VerificationRepository(ledger.jdbc),
                new CheckProperties(Duration.ofHours(24)),
                Clock.systemUTC());
    }

    /** Returns what a check finds, empty if nothing is wrong. */
    public static Optional<String> finding(TestLedger ledger) {
        return of(ledger).run().map(Finding::toString);
    }

    public static Optional<String> finding(ApplicationContext service) {
        return service.getBean(LedgerCheck.class).run().map(Finding::toString);
    }
}
