package milepost.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads the claims of a token: {@code sub}, {@code roles}, {@code regions} and {@code org}. */
final class CallerClaims {

    static final String ROLES = "roles";
    static final String REGIONS = "regions";
    static final String ORG = "org";

    private CallerClaims() {}

    static Caller caller(Jwt token) {
        return new Caller(Objects.requireNonNull(token.getSubject()), org(token), roles(token), texts(token, REGIONS));
    }

    static AbstractAuthenticationToken authentication(Jwt token) {
        var authorities = roles(token).stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
        return new JwtAuthenticationToken(token, authorities);
    }

    private static Set<Role> roles(Jwt token) {
        var roles = EnumSet.noneOf(Role.class);
        texts(token, ROLES).forEach(claim -> Role.ofClaim(claim).ifPresent(roles::add));
        return roles;
    }

    private static @Nullable String org(Jwt token) {
        return token.getClaims().get(ORG) instanceof String org && !org.isBlank() ? org : null;
    }

    /** Returns a list of strings, or a single string as a list. Anything else grants nothing. */
    private static List<String> texts(Jwt token, String claim) {
        var texts = new ArrayList<String>();
        switch (token.getClaims().get(claim)) {
            case String text when !text.isBlank() -> texts.add(text);
            case Collection<?> values ->
                values.forEach(value -> {
                    if (value instanceof String text) {
                        texts.add(text);
                    }
                });
            case null, default -> {}
        }
        return texts;
    }
}
