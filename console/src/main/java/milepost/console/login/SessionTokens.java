package milepost.console.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The access tokens of the sessions. They are renewed in time if the issuer allows it; without one a login has ended. */
@Component
public final class SessionTokens {

    private final OAuth2AuthorizedClientRepository clients;
    private final OAuth2AuthorizedClientManager renewal;
    private final Clock clock;

    SessionTokens(OAuth2AuthorizedClientRepository clients, OAuth2AuthorizedClientManager renewal, Clock clock) {
        this.clients = clients;
        this.renewal = renewal;
        this.clock = clock;
    }

    /**
     * Returns a valid access token, or empty if nobody is logged in.
     *
     * @throws ProblemException 401 if the login has ended just now, 503 if the token could not be renewed
     */
    public Optional<String> current(HttpServletRequest request, HttpServletResponse response) {
        return client(request, response).map(client -> client.getAccessToken().getTokenValue());
    }

    /** Ends the login, because its token is not accepted any more. */
    public void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    /** Requests of one session renew its token one after the other: an issuer may take each refresh token only once. */
    Optional<OAuth2AuthorizedClient> client(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session == null
                || !(SecurityContextHolder.getContext().getAuthentication()
                        instanceof OAuth2AuthenticationToken user)) {
            return Optional.empty();
        }
        synchronized (WebUtils.getSessionMutex(session)) {
            OAuth2AuthorizedClient known = clients.loadAuthorizedClient(Registration.ID, user, request);
            var client = known == null ? null : renewed(known, user, request, response);
            if (!isValid(client)) {
                end(request);
                throw ProblemException.of(HttpStatus.UNAUTHORIZED, "login-ended");
            }
            return Optional.ofNullable(client);
        }
    }

    private @Nullable OAuth2AuthorizedClient renewed(
            OAuth2AuthorizedClient known,
            Authentication user,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            return renewal.authorize(OAuth2AuthorizeRequest.withAuthorizedClient(known)
                    .principal(user)
                    .attribute(HttpServletRequest.class.getName(), request)
                    .attribute(HttpServletResponse.class.getName(), response)
                    .build());
        } catch (OAuth2AuthorizationException e) {
            if (isValid(known) || e.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT)) {
                return known; // an invalid one ends the login
            }
            throw ProblemException.of(HttpStatus.SERVICE_UNAVAILABLE, "issuer-unavailable")
                    .causedBy(e);
        }
    }

    private boolean isValid(@Nullable OAuth2AuthorizedClient client) {
        var expires = client == null ? Instant.MIN : client.getAccessToken().getExpiresAt();
        return expires == null || expires.isAfter(clock.instant());
    }
}
