package milepost.notify.channel.webhook;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The W3C trace context of an attempt: a new span in the trace of the request that caused the event. */
final class TraceParent {

    private static final Pattern FORM = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-([0-9a-f]{2})");

    private TraceParent() {}

    /** Returns the header of a new span below the parent, or empty if there is no valid parent. */
    static Optional<String> below(@Nullable String parent) {
        if (parent == null) {
            return Optional.empty();
        }
        var parts = FORM.matcher(parent);
        return parts.matches()
                ? Optional.of("00-" + parts.group(1) + "-" + span() + "-" + parts.group(2))
                : Optional.empty();
    }

    private static String span() {
        var random = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE); // all zeros is not a valid span id
        return HexFormat.of().toHexDigits(random);
    }
}
