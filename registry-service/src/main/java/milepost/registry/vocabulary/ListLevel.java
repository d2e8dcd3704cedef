package milepost.registry.vocabulary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import milepost.web.value.Labelled;

/** Whose annual list of projects it is. */
public enum ListLevel implements Labelled {
    NATIONAL("国家", "national"),
    PROVINCIAL("省级", "provincial"),
    MUNICIPAL("市级", "municipal"),
    COUNTY("县级", "county");

    private final String zh;
    private final String en;

    ListLevel(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the level with a code. */
    public static ListLevel of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
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
