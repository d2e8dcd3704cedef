package milepost.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Reads {@code If-Match} (RFC 9110, section 13.1.1) of a change. Exactly one entity tag is taken, so lists are rejected (400). An
 * update must say which version it changes, so {@code *} is rejected too where the header is required. A weak tag, or one that we
 * never issue, is well formed but cannot match (412).
 */
public final class IfMatch {

    private static final Pattern ENTITY_TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7E]*)\"");
    private static final Pattern VERSION = Pattern.compile("(0|[1-9][0-9]{0,17})(\\.[0-9a-f]{32})?");

    private IfMatch() {}

    /** Returns the version that the caller has read; throws a 428 if the header is missing and a 400 if it is malformed. */
    public static long required(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw ProblemException.of(HttpStatus.PRECONDITION_REQUIRED, "precondition-required");
        }
        return version(header);
    }

    private static long version(String header) {
        var tag = ENTITY_TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw ProblemException.of(HttpStatus.BAD_REQUEST, "malformed-if-match")
                    .field(FieldProblem.header(HttpHeaders.IF_MATCH, "one-entity-tag"));
        }
        var version = VERSION.matcher(tag.group(2));
        if (tag.group(1) != null || !version.matches()) {
            throw ProblemException.of(HttpStatus.PRECONDITION_FAILED, "unknown-version", header.strip());
        }
        return Long.parseLong(version.group(1));
    }

    /** Returns the version that the caller has read, or empty if there is no header or any version will do ({@code *}). */
    public static Optional<Long> optional(@Nullable String header) {
        return header == null || header.strip().equals("*") ? Optional.empty() : Optional.of(version(header));
    }

    /** Throws a 412 if the caller has read another version than the current one. */
    public static void requireCurrent(Optional<Long> read, long current) {
        if (read.isPresent() && read.get() != current) {
            throw stale(current);
        }
    }

    /** Creates the 412 for a resource that has changed since the caller read it. */
    public static ProblemException stale(long current) {
        return ProblemException.of(HttpStatus.PRECONDITION_FAILED, "stale-version", current)
                .with("currentVersion", current)
                .header(HttpHeaders.ETAG, Etags.of(current));
    }
}
