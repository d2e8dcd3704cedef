package milepost.web.csv;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import milepost.web.value.EnumWords;
import milepost.web.value.Labelled;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The language of headings and of words from closed lists in a CSV table. */
public enum CsvLanguage {
    ZH,
    EN,
    /** Both languages, the Chinese word first. */
    BOTH,
    /** Headings in both languages, words as the API's codes. */
    CODES;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the language that was asked for or, if none was, that of the caller; both if the caller prefers none. */
    public static CsvLanguage of(@Nullable CsvLanguage asked, HttpServletRequest request) {
        if (asked != null) {
            return asked;
        }
        var acceptLanguage = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (acceptLanguage == null
                || acceptLanguage.isBlank()
                || acceptLanguage.strip().equals("*")) {
            return BOTH;
        }
        return RequestContextUtils.getLocale(request).getLanguage().equals(Locale.CHINESE.getLanguage()) ? ZH : EN;
    }

    /** Returns the heading of a column. */
    public String heading(Labelled column) {
        return this == CODES ? BOTH.text(column) : text(column);
    }

    /** Returns the word for a code of a closed list; a code of a later release stays as it is. */
    public String word(Class<?> list, @Nullable String code) {
        if (code == null) {
            return "";
        }
        return this != CODES && EnumWords.of(list).find(code) instanceof Labelled word ? text(word) : code;
    }

    /** Returns the word for a constant with its code. */
    public String word(Labelled constant, String code) {
        return this == CODES ? code : text(constant);
    }

    public String word(boolean value) {
        return this == CODES ? Boolean.toString(value) : text(value ? YesNo.YES : YesNo.NO);
    }

    private String text(Labelled word) {
        return switch (this) {
            case ZH -> word.zh();
            case EN -> word.en();
            case BOTH, CODES -> word.zh() + " " + word.en();
        };
    }

    private enum YesNo implements Labelled {
        YES,
        NO;

        @Override
        public String zh() {
            return this == YES ? "是" : "否";
        }

        @Override
        public String en() {
            return this == YES ? "yes" : "no";
        }
    }
}
