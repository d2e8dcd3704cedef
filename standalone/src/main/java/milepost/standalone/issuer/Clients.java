package milepost.standalone.issuer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import milepost.standalone.data.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Authenticates each {@link DemoClient} by its secret and adds its roles and regions to its tokens. */
@Configuration(proxyBeanMethods = false)
class Clients {

    @Bean
    RegisteredClientRepository registeredClients(IssuerProperties issuer) {
        var secrets = Secrets.in(issuer.data().resolve("secrets.properties"));
        return new InMemoryRegisteredClientRepository(Arrays.stream(DemoClient.values())
                .map(client -> RegisteredClient.withId(client.id())
                        .clientId(client.id())
                        .clientSecret(secrets.client(client.id()))
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .tokenSettings(TokenSettings.builder()
                                .accessTokenTimeToLive(issuer.tokenLife())
                                .build())
                        .build())
                .toList());
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return context -> DemoClient.named(context.getRegisteredClient().getClientId())
                .ifPresent(client -> context.getClaims()
                        .audience(List.of(IssuerApplication.AUDIENCE))
                        .claim("roles", client.roles())
                        .claim("regions", client.regions())
                        .claim("org", client.org()));
    }

    /** The secrets are long and random, so slow hashing would have no benefit. */
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
