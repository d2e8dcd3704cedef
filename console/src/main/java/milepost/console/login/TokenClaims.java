package milepost.console.login;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an access token says. The services check it; here it only decides what a page offers. An opaque one says nothing. */
record TokenClaims(Map<String, Object> claims) {

    static TokenClaims of(String token) {
        try {
            return new TokenClaims(JWTParser.parse(token).getJWTClaimsSet().getClaims());
        } catch (ParseException e) {
            return new TokenClaims(Map.of());
        }
    }

    @Nullable String text(String name) {
        return claims.get(name) instanceof String text ? text : null;
    }

    List<String> texts(String name) {
        return switch (claims.get(name)) {
            case String text when !text.isBlank() -> List.of(text);
            case Collection<?> values ->
                values.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList();
            case null, default -> List.of();
        };
    }
}
