package milepost.notify.channel.robot.card;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import milepost.notify.wording.Language;

/** The words of robots beside those for events. They stand in {@code resources/robots}. */
public final class RobotTexts {

    private static final Control ONLY = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private RobotTexts() {}

    public static String text(Language language, String key, Object... args) {
        var locale = Locale.of(language.code());
        var text = ResourceBundle.getBundle("robots.robots", locale, ONLY).getString(key);
        return new MessageFormat(text, locale).format(args);
    }
}
