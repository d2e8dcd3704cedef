package milepost.notify.channel;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import milepost.notify.wording.Language;

/** The languages of the messages of a robot. */
public enum MessageLanguage {
    @JsonProperty("zh-CN")
    CHINESE(Language.ZH),
    @JsonProperty("en")
    ENGLISH(Language.EN),
    /** Each reader sees the language of their own client; only where one message can hold both. */
    @JsonProperty("both")
    BOTH(Language.ZH, Language.EN);

    private final List<Language> languages;

    MessageLanguage(Language... languages) {
        this.languages = List.of(languages);
    }

    /** The first is the one that the owner is told in. */
    public List<Language> languages() {
        return languages;
    }
}
