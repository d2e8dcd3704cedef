package milepost.standalone.issuer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Leads a person back to the console with a code. The issuer keeps no login, so signing out at the console is enough. */
final class LoginEnd {

    private LoginEnd() {}

    static void answer(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var login = (OAuth2AuthorizationCodeRequestAuthenticationToken) authentication;
        var back = UriComponentsBuilder.fromUriString(Objects.requireNonNull(login.getRedirectUri()))
                .queryParam(
                        "code",
                        Objects.requireNonNull(login.getAuthorizationCode()).getTokenValue());
        if (login.getState() != null) {
            back.queryParam("state", UriUtils.encode(login.getState(), StandardCharsets.UTF_8));
        }
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.sendRedirect(back.build(true).toUriString());
    }
}
