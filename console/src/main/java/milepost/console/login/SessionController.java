package milepost.console.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the page who is logged in and what they may do. */
@RestController
class SessionController {

    private final SessionTokens tokens;
    private final Clock clock;

    SessionController(SessionTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @GetMapping("/api/session")
    ResponseEntity<SessionResponse> session(HttpServletRequest request, HttpServletResponse response) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new SessionResponse(user(request, response)));
    }

    private @Nullable User user(HttpServletRequest request, HttpServletResponse response) {
        try {
            return tokens.client(request, response)
                    .map(client -> user(client, request))
                    .orElse(null);
        } catch (ProblemException e) {
            return null; // what is public can be read all the same
        }
    }

    private @Nullable User user(OAuth2AuthorizedClient client, HttpServletRequest request) {
        var authentication =
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        if (!(authentication.getPrincipal() instanceof OidcUser user)) {
            return null;
        }
        var claims = TokenClaims.of(client.getAccessToken().getTokenValue());
        var username = Objects.requireNonNullElse(user.getPreferredUsername(), user.getSubject());
        return new User(
                Objects.requireNonNullElse(user.getFullName(), username),
                InLanguage.of(user.getClaims(), "name"),
                username,
                claims.texts("roles"),
                claims.texts("regions"),
                claims.text("org"),
                InLanguage.of(claims.claims(), "org"),
                expiry(client, request));
    }

    /** When the login ends if nothing is asked for any more; a token that can be renewed ends with the session. */
    private Instant expiry(OAuth2AuthorizedClient client, HttpServletRequest request) {
        var session = clock.instant().plusSeconds(request.getSession().getMaxInactiveInterval());
        Instant token = client.getAccessToken().getExpiresAt();
        return client.getRefreshToken() != null || token == null || token.isAfter(session) ? session : token;
    }

    /** @param user null if nobody is logged in */
    record SessionResponse(@Nullable User user) {}

    record User(
            String name,
            InLanguage nameIn,
            String username,
            List<String> roles,
            List<String> regions,
            @Nullable String org,
            InLanguage orgIn,
            Instant expiresAt) {}
}
