package milepost.progress.light;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Looks for lights that change as the clock goes on. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class LightWorker implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(LightWorker.class);

    private final DueLights lights;
    private final LightProperties properties;
    private boolean begun;

    LightWorker(DueLights lights, LightProperties properties) {
        this.lights = lights;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(this::sweep, properties.interval());
    }

    private void sweep() {
        if (!begun) {
            lights.begin();
            begun = true;
        }
        var found = lights.sweep();
        if (found > 0) {
            LOG.atInfo().addKeyValue("projects", found).log("Lights have changed with the day");
        }
    }
}
