package milepost.notify.channel;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The chat services that have robots. */
public enum RobotVendor {
    @JsonProperty("wecom")
    WECOM(false),
    @JsonProperty("dingtalk")
    DINGTALK(true),
    @JsonProperty("feishu")
    FEISHU(true);

    private final boolean signs;

    RobotVendor(boolean signs) {
        this.signs = signs;
    }

    /** The name in the API, the database, events and metrics. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a robot can have a secret that messages to it are signed with. */
    boolean signs() {
        return signs;
    }

    static Optional<RobotVendor> of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(vendor -> vendor.code().equals(code))
                .findFirst();
    }
}
