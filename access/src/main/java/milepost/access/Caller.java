package milepost.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import milepost.events.envelope.Author;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * The caller of a request, from the token. Controllers take a {@code Caller} (401 if anonymous) or an {@code Optional<Caller>}.
 *
 * @param subject the person or client
 * @param org the organisation that the caller acts for
 * @param regions prefixes of the region codes in which the caller may change data; the empty prefix means everywhere
 */
public record Caller(String subject, @Nullable String org, Set<Role> roles, List<String> regions) {

    public Caller {
        roles = Set.copyOf(roles);
        regions = RegionPrefixes.of(regions);
    }

    /** Returns the caller of the current request, or empty if anonymous. */
    public static Optional<Caller> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                ? Optional.of(CallerClaims.caller(token.getToken()))
                : Optional.empty();
    }

    public Author author() {
        return new Author(subject, org);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean covers(String region) {
        return regions.stream().anyMatch(region::startsWith);
    }

    /** Throws a 403 if the region is outside the caller's regions. */
    public void requireRegion(String leadRegion) {
        if (!covers(leadRegion)) {
            throw outOfScope("region-out-of-scope", leadRegion).with("region", leadRegion);
        }
    }

    /** Creates a 403 whose text names the given values and then the caller's regions. */
    public ProblemException outOfScope(String code, Object... values) {
        var allowed = regions.isEmpty() ? "-" : String.join(", ", regions);
        var named = Stream.concat(Arrays.stream(values), Stream.of(allowed)).toArray();
        return ProblemException.of(HttpStatus.FORBIDDEN, code, named).with("allowedRegions", regions);
    }
}
