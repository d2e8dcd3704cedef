package milepost.standalone.issuer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import milepost.standalone.data.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Authenticates each {@link DemoClient} and the console by a secret, and adds roles and regions to the access tokens of programs and
 * people alike.
 */
@Configuration(proxyBeanMethods = false)
class Clients {

    static final String CONSOLE = "console";

    private static final Duration TOKEN_OF_A_PERSON = Duration.ofMinutes(15);
    private static final Duration LOGIN = Duration.ofHours(12);

    @Bean
    RegisteredClientRepository registeredClients(IssuerProperties issuer) {
        var secrets = Secrets.in(issuer.data().resolve("secrets.properties"));
        var programs = Arrays.stream(DemoClient.values())
                .map(client -> withSecret(client.id(), secrets.client(client.id()))
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .tokenSettings(TokenSettings.builder()
                                .accessTokenTimeToLive(issuer.tokenLife())
                                .build())
                        .build());
        return new InMemoryRegisteredClientRepository(
                Stream.concat(programs, Stream.of(console(issuer, secrets))).toList());
    }

    private static RegisteredClient console(IssuerProperties issuer, Secrets secrets) {
        return withSecret(CONSOLE, issuer.consoleSecret() != null ? issuer.consoleSecret() : secrets.client(CONSOLE))
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(issuer.consoleUrl() + "/login/oauth2/code/milepost")
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_OF_A_PERSON)
                        .refreshTokenTimeToLive(LOGIN)
                        .build())
                .build();
    }

    private static RegisteredClient.Builder withSecret(String id, String secret) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return context -> DemoClient.named(nameOf(context)).ifPresent(who -> {
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                context.getClaims()
                        .audience(List.of(IssuerApplication.AUDIENCE))
                        .claim("roles", who.roles())
                        .claim("regions", who.regions());
                who.org().claim(context.getClaims(), "org", who.org().zh());
            } else {
                context.getClaims().claim("preferred_username", who.id());
                who.title().claim(context.getClaims(), "name", who.title().both());
            }
        });
    }

    /** The client itself, or the person who has logged in. */
    private static String nameOf(JwtEncodingContext context) {
        Authentication who = context.getPrincipal();
        return who == null ? "" : who.getName();
    }

    /** Secrets and passwords are long and random, so slow hashing would have no benefit. */
    @Bean
    PasswordEncoder secretComparison() {
        return new PasswordEncoder() {
            @Override
            public @Nullable String encode(@Nullable CharSequence secret) {
                return secret == null ? null : secret.toString();
            }

            @Override
            public boolean matches(@Nullable CharSequence given, @Nullable String known) {
                return given != null && known != null && MessageDigest.isEqual(bytes(given), bytes(known));
            }
        };
    }

    private static byte[] bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
