package milepost.console.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/** Asks the issuer for its login page in the language of the page from which the visitor comes. */
@Component
class LoginLanguage implements OAuth2AuthorizationRequestResolver {

    /** OpenID Connect Core 3.1.2.1; the page gives it to the console, and the console to the issuer. */
    static final String PARAMETER = "ui_locales";

    private static final Set<String> OF_THE_PAGES = Set.of("zh-CN", "en");

    private final OAuth2AuthorizationRequestResolver requests;

    LoginLanguage(Registration registration) {
        requests = new DefaultOAuth2AuthorizationRequestResolver(registration, "/oauth2/authorization");
    }

    /** Returns the parameter to be added to an address behind a character, or nothing. */
    static String parameter(HttpServletRequest request, String behind) {
        return of(request).map(tag -> behind + PARAMETER + "=" + tag).orElse("");
    }

    private static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(PARAMETER)).filter(OF_THE_PAGES::contains);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return asking(request, requests.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return asking(request, requests.resolve(request, registration));
    }

    private static @Nullable OAuth2AuthorizationRequest asking(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest login) {
        var tag = of(request);
        return login == null || tag.isEmpty()
                ? login
                : OAuth2AuthorizationRequest.from(login)
                        .additionalParameters(parameters -> parameters.put(PARAMETER, tag.get()))
                        .build();
    }
}
