package milepost.progress.merging;

import java.time.Duration;
import milepost.messaging.sweep.Sweep;
import org.springframework.stereotype.Component;

/** Moves the progress of projects that an earlier release knew as merged. */
@Component
class MergedProjectsSweep implements Sweep {

    private final MergedProgress progress;
    private final MergingProperties properties;

    MergedProjectsSweep(MergedProgress progress, MergingProperties properties) {
        this.progress = progress;
        this.properties = properties;
    }

    @Override
    public String name() {
        return "merged-projects";
    }

    @Override
    public Duration interval() {
        return properties.interval();
    }

    @Override
    public int batchSize() {
        return properties.batch();
    }

    @Override
    public int sweep(int limit) {
        return progress.move(limit);
    }
}
