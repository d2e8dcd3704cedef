package milepost.notify.channel.robot.vendor;

import java.time.Duration;

/** What the code of a vendor means. */
public sealed interface Verdict {

    /** The robot takes nothing for some time. */
    record Limited(Duration time) implements Verdict {}

    /**
     * The robot takes nothing until its owner has mended something.
     *
     * @param reason the end of a key of {@code RobotTexts}
     */
    record Refused(String reason) implements Verdict {}

    /** Something else, which may pass by itself. */
    record Unknown() implements Verdict {}
}
