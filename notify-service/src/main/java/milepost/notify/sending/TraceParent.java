package milepost.notify.sending;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The W3C trace context of an attempt: the trace of the request that caused the event, a span of its own. */
final class TraceParent {

    private static final Pattern FORM = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-([0-9a-f]{2})");

    private TraceParent() {}

    /** Empty where the event has none. */
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
        var random = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE); // all zeros would be no span
        return HexFormat.of().toHexDigits(random);
    }
}
