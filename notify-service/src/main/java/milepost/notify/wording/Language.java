package milepost.notify.wording;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The languages that people are told in. */
public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE),
    EN(Locale.UK);

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
}
