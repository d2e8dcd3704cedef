package milepost.notify.channel.robot;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import milepost.notify.channel.Outcome;
import milepost.notify.channel.RobotVendor;
import milepost.notify.channel.SendResult;

/** What robots were sent and how their vendor answered, for operators. */
final class RobotMeters {

    private final MeterRegistry meters;
    private final String vendor;

    RobotMeters(MeterRegistry meters, RobotVendor vendor) {
        this.meters = meters;
        this.vendor = vendor.code();
    }

    /**
     * Counts a message.
     *
     * @param code that the vendor answered. One that it is not known to have is no label of its own
     */
    void count(SendResult result, Optional<Integer> code, int events) {
        var isKnown = result.outcome() == Outcome.VENDOR_LIMIT || result.outcome() == Outcome.VENDOR_REFUSED;
        Counter.builder("milepost.robot.messages")
                .description("Messages to robots, by outcome and the vendor's code")
                .tag("vendor", vendor)
                .tag("outcome", result.outcome().code())
                .tag(
                        "code",
                        code.filter(_ -> isKnown || result.delivered())
                                .map(String::valueOf)
                                .orElse("other"))
                .register(meters)
                .increment();
        if (result.delivered()) {
            Counter.builder("milepost.robot.events")
                    .description(
                            "Events in the messages that robots have taken; more than messages where they were told together")
                    .tag("vendor", vendor)
                    .register(meters)
                    .increment(events);
        }
    }
}
