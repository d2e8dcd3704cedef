package milepost.registry.imports.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import milepost.web.value.Labelled;

/** What became of a row; after a dry run, what would become of it. */
public enum RowOutcome implements Labelled {
    REGISTERED("登记", "registered"),
    /** It is a registered project, which was changed by it. */
    AMENDED("更新", "amended"),
    /** It is a registered project, and says nothing new. */
    SAME("相同", "same"),
    /** It may be a registered project and waits for a decision. */
    SUSPECTED("疑似重复", "suspected duplicate"),
    REFUSED("未通过", "refused"),
    /** It is no project, or was not to be registered. */
    SKIPPED("跳过", "skipped");

    private final String zh;
    private final String en;

    RowOutcome(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the outcome with a code. */
    public static RowOutcome of(String code) {
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
