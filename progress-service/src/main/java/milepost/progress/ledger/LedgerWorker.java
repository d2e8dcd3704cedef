package milepost.progress.ledger;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Signs a checkpoint at an interval, if the ledger has grown. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class LedgerWorker implements SchedulingConfigurer {

    private final Checkpoints checkpoints;
    private final LedgerProperties properties;

    LedgerWorker(Checkpoints checkpoints, LedgerProperties properties) {
        this.checkpoints = checkpoints;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(checkpoints::current, properties.checkpointInterval());
    }
}
