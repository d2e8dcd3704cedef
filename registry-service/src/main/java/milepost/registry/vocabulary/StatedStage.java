package milepost.registry.vocabulary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import milepost.web.value.Labelled;

/** The stage that a sentence of a plan states, which may differ from the stage that the project is in. */
public enum StatedStage implements Labelled {
    STUDY("研究谋划", "study"),
    PRELIMINARY("前期工作", "preliminary work"),
    PLANNED("规划建设", "planned"),
    STARTING("适时启动", "to be started"),
    CONSTRUCTION("加快建设", "construction"),
    UPGRADE("改造扩能", "upgrade of existing works"),
    ONGOING("持续推进", "ongoing"),
    COMPLETED("已建成", "completed"),
    UNSPECIFIED("未明确", "unspecified");

    private final String zh;
    private final String en;

    StatedStage(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the stage with a code. */
    public static StatedStage of(String code) {
        return Arrays.stream(values())
                .filter(stage -> stage.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No stated stage " + code));
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
