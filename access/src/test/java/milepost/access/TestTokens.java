package milepost.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token that the services under test accept, if the test class is annotated with {@link TrustTestTokens}:
 * {@code TestTokens.of(Role.REGISTRAR).regions("62").subject("li").bearer()} is the value of an {@code Authorization} header.
 */
public record TestTokens(
        String subject,
        Set<Role> roles,
        List<String> regions,
        @Nullable String org,
        String issuer,
        String audience,
        @Nullable Duration validFor,
        @Nullable String type,
        @Nullable String keyId) {

    /** Everywhere, for the organisation {@code test-org}, as the subject {@code tester}. */
    public static TestTokens of(Role... roles) {
        return new TestTokens(
                "tester",
                Set.of(roles),
                List.of("*"),
                "test-org",
                TestIssuer.uri(),
                TestIssuer.AUDIENCE,
                Duration.ofMinutes(10),
                null,
                null);
    }

    public TestTokens subject(String subject) {
        return new TestTokens(subject, roles, regions, org, issuer, audience, validFor, type, keyId);
    }

    public TestTokens regions(String... regions) {
        return new TestTokens(subject, roles, List.of(regions), org, issuer, audience, validFor, type, keyId);
    }

    public TestTokens org(@Nullable String org) {
        return new TestTokens(subject, roles, regions, org, issuer, audience, validFor, type, keyId);
    }

    TestTokens issuer(String issuer) {
        return new TestTokens(subject, roles, regions, org, issuer, audience, validFor, type, keyId);
    }

    TestTokens audience(String audience) {
        return new TestTokens(subject, roles, regions, org, issuer, audience, validFor, type, keyId);
    }

    /** @param type the header {@code typ}; left out if null */
    TestTokens type(@Nullable String type) {
        return new TestTokens(subject, roles, regions, org, issuer, audience, validFor, type, keyId);
    }

    /** Names another key than the one that the token is signed with. */
    TestTokens keyId(String keyId) {
        return new TestTokens(subject, roles, regions, org, issuer, audience, validFor, type, keyId);
    }

    /** @param validFor null for a token that never expires */
    TestTokens validFor(@Nullable Duration validFor) {
        return new TestTokens(subject, roles, regions, org, issuer, audience, validFor, type, keyId);
    }

    /** The value of an {@code Authorization} header. */
    public String bearer() {
        return "Bearer " + token();
    }

    public String token() {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .subject(subject)
                .issuer(issuer)
                .audience(audience)
                .issueTime(Date.from(now))
                .expirationTime(validFor == null ? null : Date.from(now.plus(validFor)))
                .claim(CallerClaims.ROLES, roles.stream().map(Role::claim).toList())
                .claim(CallerClaims.REGIONS, regions)
                .claim(CallerClaims.ORG, org)
                .build();
        try {
            var key = TestIssuer.key();
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(keyId == null ? key.getKeyID() : keyId)
                            .type(type == null ? null : new JOSEObjectType(type))
                            .build(),
                    claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
