package milepost.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/**
 * Caches checked tokens for a minute: clients send the same token with each call, and checking its signature costs more than
 * the rest of the security chain. The token's validity period is checked on each call. Rejected tokens are not cached. A header with
 * a token that is known is not matched against the syntax of tokens again.
 */
final class RememberedTokens implements JwtDecoder, BearerTokenResolver {

    private static final String BEARER = "Bearer ";

    private static final Duration TRUSTED_FOR = Duration.ofMinutes(1);
    private static final int AT_MOST = 1_000;

    private final JwtDecoder checks;
    private final BearerTokenResolver anyForm = new DefaultBearerTokenResolver();
    private final OAuth2TokenValidator<Jwt> time = new JwtTimestampValidator();
    private final Cache<String, Jwt> checked = Caffeine.newBuilder()
            .expireAfterWrite(TRUSTED_FOR)
            .maximumSize(AT_MOST)
            .build();

    RememberedTokens(JwtDecoder checks) {
        this.checks = checks;
    }

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.startsWith(BEARER)) {
            var token = header.substring(BEARER.length());
            if (checked.getIfPresent(token) != null) {
                return token;
            }
        }
        return anyForm.resolve(request);
    }

    @Override
    public Jwt decode(String token) {
        var known = checked.getIfPresent(token);
        if (known != null && !time.validate(known).hasErrors()) {
            return known;
        }
        var decoded = checks.decode(token);
        checked.put(token, decoded);
        return decoded;
    }
}
