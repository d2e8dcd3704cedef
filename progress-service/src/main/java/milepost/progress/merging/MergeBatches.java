package milepost.progress.merging;

import java.util.function.IntUnaryOperator;
import milepost.messaging.sweep.SweepGate;
import org.springframework.stereotype.Component;

/** Does something with all projects that wait for it, some at a time; with none while sweeps have to wait. */
@Component
class MergeBatches {

    private final SweepGate gate;
    private final MergingProperties properties;

    MergeBatches(SweepGate gate, MergingProperties properties) {
        this.gate = gate;
        this.properties = properties;
    }

    /** @param some does it with at most as many projects as it is given, and returns with how many it did */
    void all(IntUnaryOperator some) {
        var done = gate.isOpen() ? properties.batch() : 0;
        while (done == properties.batch()) {
            done = some.applyAsInt(properties.batch());
        }
    }
}
