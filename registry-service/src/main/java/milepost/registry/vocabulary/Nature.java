package milepost.registry.vocabulary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import milepost.web.value.Labelled;

/** What kind of thing a plan names. */
public enum Nature implements Labelled {
    /** A specific work that can be located. */
    PROJECT("项目", "project"),
    /** A batch of works. */
    PROGRAMME("批量工程", "programme"),
    /** An institution, zone or laboratory to be established. */
    PLATFORM("平台机构", "platform"),
    /** A quantity with a deadline. */
    TARGET("量化目标", "target");

    private final String zh;
    private final String en;

    Nature(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the nature with a code. */
    public static Nature of(String code) {
        return Arrays.stream(values())
                .filter(nature -> nature.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No nature " + code));
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
