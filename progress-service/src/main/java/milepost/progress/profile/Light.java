package milepost.progress.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import milepost.web.value.Labelled;

/** The traffic light of a project, from the best to the worst. A {@link LightProfile} decides which one it is. */
public enum Light implements Labelled {
    /** That of a project without milestones. It is never published. */
    @JsonProperty("none")
    NONE("无里程碑", "no milestones"),
    @JsonProperty("green")
    GREEN("绿", "green"),
    /** A reminder, by profiles that begin with one. */
    @JsonProperty("blue")
    BLUE("蓝", "blue"),
    @JsonProperty("yellow")
    YELLOW("黄", "yellow"),
    @JsonProperty("red")
    RED("红", "red");

    private final String zh;
    private final String en;

    Light(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public static Light ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The name in events and in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String en() {
        return en;
    }

    @Override
    public String zh() {
        return zh;
    }
}
