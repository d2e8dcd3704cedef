package milepost.progress.missed;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Looks for missed milestones as the clock goes on. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class MissedMilestoneWorker implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(MissedMilestoneWorker.class);

    private final MissedMilestones milestones;
    private final MissedProperties properties;

    MissedMilestoneWorker(MissedMilestones milestones, MissedProperties properties) {
        this.milestones = milestones;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(this::sweep, properties.interval());
    }

    private void sweep() {
        var found = milestones.sweep();
        if (found > 0) {
            LOG.atInfo().addKeyValue("milestones", found).log("Targets have passed without a report");
        }
    }
}
