package milepost.notify.wording;

import java.time.LocalDate;
import milepost.notify.wording.text.Texts;
import milepost.notify.wording.text.Values;
import org.jspecify.annotations.Nullable;

/** Parts that sentences about different events share. */
final class Phrases {

    private static final String ENDS = "[\\p{Z}\\s。．.；;！!]+$";

    private final Language language;
    private final Texts texts;
    private final Values values;

    Phrases(Language language, Texts texts, Values values) {
        this.language = language;
        this.texts = texts;
        this.values = values;
    }

    /**
     * Returns the name of a milestone. Titles are Chinese: in English it is the word for its type, followed by the title where that
     * says something else.
     */
    String milestone(String type, String titleZh) {
        var key = "milestoneType." + type;
        if (language == Language.ZH || !texts.has(key)) {
            return titleZh;
        }
        var name = capitalized(texts.say(key));
        return titleZh.equals(texts.say("milestoneZh." + type))
                ? name
                : texts.about("milestone")
                        .with("name", name)
                        .with("title", titleZh)
                        .say();
    }

    String quotedMilestone(String type, String titleZh) {
        return quoted(milestone(type, titleZh));
    }

    String quoted(String title) {
        return texts.about("title").with("title", title).say();
    }

    /** Returns a reason in the words of a person without the end of its sentence, which follows. */
    static String reason(String text) {
        return text.replaceFirst(ENDS, "");
    }

    String until(@Nullable LocalDate until) {
        return until == null
                ? ""
                : texts.about("until").with("until", values.day(until)).say();
    }

    String because(@Nullable String reasonCode) {
        return reasonCode == null
                ? ""
                : texts.about("because")
                        .with("reason", texts.term("reasonCode", reasonCode))
                        .say();
    }

    /** Returns the sentence followed by what a person wrote, if anything. */
    String quoting(String sentence, @Nullable String text) {
        return text == null
                ? sentence
                : texts.about("quoted")
                        .with("sentence", sentence)
                        .with("text", text)
                        .say();
    }

    /** Returns the text in the language, or in the other one if it was not written in this one. */
    @Nullable String narrative(@Nullable String zh, @Nullable String en) {
        var zhFirst = language == Language.ZH;
        var wanted = zhFirst ? zh : en;
        return wanted == null ? (zhFirst ? en : zh) : wanted;
    }

    static String capitalized(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
