package milepost.progress.merging;

import java.time.Duration;
import milepost.messaging.sweep.Sweep;
import org.springframework.stereotype.Component;

/** Moves the progress of merged and separated projects that was not moved when their events were read. */
@Component
class MergedProjectsSweep implements Sweep {

    private final MergedProgress progress;
    private final SeparatedProgress separated;
    private final MergingProperties properties;

    MergedProjectsSweep(MergedProgress progress, SeparatedProgress separated, MergingProperties properties) {
        this.progress = progress;
        this.separated = separated;
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
        return Math.max(progress.move(limit), separated.giveBack(limit));
    }
}
