package milepost.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import milepost.events.Author;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who calls, as their token says. Controllers take a {@code Caller} (401 when anonymous) or an {@code Optional<Caller>}.
 *
 * @param subject the person or client
 * @param org the organisation for which they speak
 * @param regions prefixes of region codes in which they may change things; the empty prefix is everywhere
 */
public record Caller(String subject, @Nullable String org, Set<Role> roles, List<String> regions) {

    public Caller {
        roles = Set.copyOf(roles);
        regions = RegionPrefixes.of(regions);
    }

    /** The caller of the current request; empty when anonymous. */
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

    /** 403 unless the region lies within the caller's. */
    public void requireRegion(String leadRegion) {
        if (!covers(leadRegion)) {
            var allowed = regions.isEmpty() ? "-" : String.join(", ", regions);
            throw ProblemException.of(HttpStatus.FORBIDDEN, "region-out-of-scope", leadRegion, allowed)
                    .with("region", leadRegion)
                    .with("allowedRegions", regions);
        }
    }
}
