package milepost.registry.imports.mapping;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done with a row that looks like registered projects.
 *
 * @param project the one that it is, or that it is not; null for the only candidate, or for all of them
 * @param because why it is another one
 */
public record Decision(
        Kind kind, @Nullable UUID project, @Nullable String because) {

    private static final Pattern LINK = Pattern.compile("(?i)(link|关联|同一项目)\\s*[:：]?\\s*([0-9a-f-]{36})?");
    private static final Pattern DISTINCT = Pattern.compile("(?is)(distinct|不同|另一项目)\\s*([:：]\\s*(.+))?");
    private static final Pattern SKIP = Pattern.compile("(?i)(skip|跳过|不登记)");

    /** The kinds of decisions. */
    public enum Kind {
        /** It is a registered project, which takes its name as an alias. */
        LINK,
        /** It is another project than the candidates. */
        DISTINCT,
        /** It is not to be registered. */
        SKIP;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Reads {@code link <id>}, {@code distinct: reason} or {@code skip}, or the same in Chinese; empty if it is none of them. */
    public static Optional<Decision> of(String text) {
        var link = LINK.matcher(text);
        if (link.matches()) {
            return Optional.of(
                    new Decision(Kind.LINK, link.group(2) == null ? null : UUID.fromString(link.group(2)), null));
        }
        var distinct = DISTINCT.matcher(text);
        if (distinct.matches()) {
            return distinct.group(3) == null
                    ? Optional.empty()
                    : Optional.of(
                            new Decision(Kind.DISTINCT, null, distinct.group(3).strip()));
        }
        return SKIP.matcher(text).matches() ? Optional.of(new Decision(Kind.SKIP, null, null)) : Optional.empty();
    }
}
