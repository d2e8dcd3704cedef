package milepost.console.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the page where to go once the session has ended: to the issuer's own sign-out if it has one (OpenID Connect RP-Initiated
 * Logout), otherwise home. A page asks by script, so a redirect to another origin would be of no use to it.
 */
@Component
final class Logout implements LogoutSuccessHandler {

    private final Registration registration;
    private final PublicAddress address;
    private final JsonMapper json;

    Logout(Registration registration, PublicAddress address, JsonMapper json) {
        this.registration = registration;
        this.address = address;
        this.json = json;
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        var next = authentication != null && authentication.getPrincipal() instanceof OidcUser user
                ? next(user, request)
                : ReturnPath.HOME;
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(new LogoutResponse(next)));
    }

    /** The ID token, which says who it is that signs out, is demanded there; no service accepts it. */
    private String next(OidcUser user, HttpServletRequest request) {
        var issuer = registration.get();
        return issuer.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint") instanceof String end
                ? UriComponentsBuilder.fromUriString(end)
                        .queryParam("id_token_hint", user.getIdToken().getTokenValue())
                        .queryParam("client_id", issuer.getClientId())
                        .queryParam("post_logout_redirect_uri", address.origin(request) + "/")
                        .encode()
                        .toUriString()
                : ReturnPath.HOME;
    }

    /** @param next the address to which the page leads the visitor */
    record LogoutResponse(String next) {}
}
