package milepost.registry.oc4ids.schedule;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import milepost.web.csv.CsvLanguage;
import milepost.web.value.Labelled;
import org.jspecify.annotations.Nullable;

/** The language of titles and descriptions. */
public enum PackageLanguage {
    ZH,
    EN;

    /** Returns the language of the caller; Chinese if the caller prefers none. */
    public static PackageLanguage of(HttpServletRequest request) {
        return CsvLanguage.of(null, request) == CsvLanguage.EN ? EN : ZH;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the text in this language, the Chinese one if there is no other. */
    public String text(String zh, @Nullable String en) {
        return this == EN ? Objects.requireNonNullElse(en, zh) : zh;
    }

    public String word(Labelled word) {
        return text(word.zh(), word.en());
    }
}
