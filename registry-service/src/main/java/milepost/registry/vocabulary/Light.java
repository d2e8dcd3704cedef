package milepost.registry.vocabulary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import milepost.web.value.Labelled;
import org.jspecify.annotations.Nullable;

/** How a project does, as progress-service tells it. */
public enum Light implements Labelled {
    GREEN("绿", "green"),
    /** A reminder, by rules that begin with one. */
    BLUE("蓝", "blue"),
    YELLOW("黄", "yellow"),
    RED("红", "red"),
    /** A project without milestones has no light. */
    NONE("无里程碑", "no milestones");

    private final String zh;
    private final String en;

    Light(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The code of what is kept of a project. */
    public static String code(@Nullable String kept) {
        return kept == null ? NONE.code() : kept;
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
