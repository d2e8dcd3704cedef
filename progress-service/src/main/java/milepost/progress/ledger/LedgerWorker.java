package milepost.progress.ledger;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Signs checkpoints and checks the ledger as the clock goes on. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class LedgerWorker implements SchedulingConfigurer {

    private final Checkpoints checkpoints;
    private final LedgerCheck check;
    private final LedgerProperties properties;

    LedgerWorker(Checkpoints checkpoints, LedgerCheck check, LedgerProperties properties) {
        this.checkpoints = checkpoints;
        this.check = check;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(checkpoints::current, properties.checkpointInterval());
        tasks.addFixedDelayTask(check::runIfDue, LedgerCheck.PAUSE);
    }
}
