package milepost.messaging.sweep;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the sweeps that a service declares as beans. */
@AutoConfiguration
class SweepAutoConfiguration {

    @Bean
    SweepGate sweepGate() {
        return new SweepGate();
    }

    @Bean
    SweepRunner sweepRunner(TransactionTemplate transactions) {
        return new SweepRunner(transactions);
    }

    @Bean
    SweepScheduler sweepScheduler(
            ObjectProvider<Sweep> sweeps, SweepRunner runner, SweepGate gate, MeterRegistry meters, Clock clock) {
        List<ScheduledSweep> scheduled = sweeps.orderedStream()
                .map(sweep -> new ScheduledSweep(sweep, runner, gate, new SweepMeters(sweep.name(), meters, clock)))
                .toList();
        return new SweepScheduler(scheduled);
    }
}
