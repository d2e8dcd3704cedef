package milepost.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;

/** What a token must hold beyond signature, issuer and time, which Boot checks. */
final class TokenValidators {

    private TokenValidators() {}

    /** Somebody must answer for every change, so a token names its subject. */
    static OAuth2TokenValidator<Jwt> of(@Nullable String audience) {
        var subject = new JwtClaimValidator<String>(JwtClaimNames.SUB, value -> value != null && !value.isBlank());
        return audience == null || audience.isBlank()
                ? subject
                : new DelegatingOAuth2TokenValidator<>(
                        subject,
                        new JwtClaimValidator<List<String>>(
                                JwtClaimNames.AUD, values -> values != null && values.contains(audience)));
    }
}
