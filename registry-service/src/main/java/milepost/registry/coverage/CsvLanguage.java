package milepost.registry.coverage;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import milepost.web.value.EnumWords;
import milepost.web.value.Labelled;
import org.jspecify.annotations.Nullable;

/** The language of headings and of words from closed lists in a CSV table. */
enum CsvLanguage {
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
    static CsvLanguage of(@Nullable CsvLanguage asked, @Nullable String acceptLanguage, Locale preferred) {
        if (asked != null) {
            return asked;
        }
        if (acceptLanguage == null
                || acceptLanguage.isBlank()
                || acceptLanguage.strip().equals("*")) {
            return BOTH;
        }
        return preferred.getLanguage().equals(Locale.CHINESE.getLanguage()) ? ZH : EN;
    }

    String heading(Labelled column) {
        return this == CODES ? BOTH.text(column) : text(column);
    }

    /** Returns the word for a code of a closed list; a code of a later release stays as it is. */
    String word(Class<?> list, @Nullable String code) {
        if (code == null) {
            return "";
        }
        return this != CODES && EnumWords.of(list).find(code) instanceof Labelled word ? text(word) : code;
    }

    String word(boolean value) {
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
