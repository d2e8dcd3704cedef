package milepost.notify.channel.robot.card;

import milepost.notify.wording.Language;

/** The words of robots beside those for events. They stand in {@code resources/robots}. */
public final class RobotTexts {

    private RobotTexts() {}

    public static String text(Language language, String key, Object... args) {
        return language.text("robots.robots", key, args);
    }
}
