package milepost.notify.wording;

import com.fasterxml.jackson.annotation.JsonValue;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The languages that people are told in. */
public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE),
    EN(Locale.UK);

    private static final Control ONLY = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    @JsonValue
    public String code() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    /** Returns a text of a bundle in this language, with arguments as {@link MessageFormat} has them. */
    public String text(String bundle, String key, Object... args) {
        var words = ResourceBundle.getBundle(bundle, Locale.of(code()), ONLY);
        return new MessageFormat(words.getString(key), locale).format(args);
    }
}
