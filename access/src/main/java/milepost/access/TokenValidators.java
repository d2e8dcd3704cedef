package milepost.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;

/** Requirements on tokens besides signature, issuer and validity period, which Boot checks. */
final class TokenValidators {

    private TokenValidators() {}

    /** Issuers mark access tokens as {@code at+jwt} (RFC 9068, section 2.1), as {@code JWT}, or not at all. */
    static JwtTypeValidator accessTokenTypes() {
        var types = new JwtTypeValidator("at+jwt", "application/at+jwt", "JWT");
        types.setAllowEmpty(true);
        return types;
    }

    /** A token that never expires could never be withdrawn. */
    static JwtTimestampValidator expiring() {
        var times = new JwtTimestampValidator();
        times.setAllowEmptyExpiryClaim(false);
        return times;
    }

    /** Every change is attributed to a person or client, so a token must have a subject. */
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
