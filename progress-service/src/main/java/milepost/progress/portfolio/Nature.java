package milepost.progress.portfolio;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import milepost.web.value.Labelled;

/** What kind of thing a plan names, as the registry publishes it. */
public enum Nature implements Labelled {
    PROJECT("项目", "project"),
    PROGRAMME("批量工程", "programme"),
    PLATFORM("平台机构", "platform"),
    TARGET("量化目标", "target");

    private final String zh;
    private final String en;

    Nature(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Returns the nature of a code; empty for one of a later release. */
    public static Optional<Nature> ofCode(String code) {
        return Arrays.stream(values())
                .filter(nature -> nature.code().equals(code))
                .findAny();
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
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
