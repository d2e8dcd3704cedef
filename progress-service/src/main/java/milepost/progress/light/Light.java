package milepost.progress.light;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import milepost.web.value.Labelled;

/** The traffic light of a project, from the best to the worst. A {@link LightRule} decides which one it is. */
public enum Light implements Labelled {
    @JsonProperty("green")
    GREEN("绿"),
    @JsonProperty("yellow")
    YELLOW("黄"),
    @JsonProperty("red")
    RED("红");

    private final String zh;

    Light(String zh) {
        this.zh = zh;
    }

    static Light ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The name in events and in the API; also the English one. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String en() {
        return code();
    }

    @Override
    public String zh() {
        return zh;
    }
}
