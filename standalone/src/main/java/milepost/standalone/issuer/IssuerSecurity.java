package milepost.standalone.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.oidc.OidcProviderConfiguration;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Serves the endpoints of tokens, keys and metadata, and leads people to the login first. */
@Configuration(proxyBeanMethods = false)
class IssuerSecurity {

    private static final List<String> GRANTS = List.of(
            AuthorizationGrantType.AUTHORIZATION_CODE.getValue(),
            AuthorizationGrantType.REFRESH_TOKEN.getValue(),
            AuthorizationGrantType.CLIENT_CREDENTIALS.getValue());

    @Bean
    @Order(1)
    SecurityFilterChain issuerChain(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    describe(server);
                    server.authorizationEndpoint(endpoint -> endpoint.authorizationResponseHandler(LoginEnd::answer));
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(LoginPage.PATH),
                        PathPatternRequestMatcher.pathPattern("/oauth2/authorize")))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Both forms of metadata name what the clients use. */
    private static void describe(OAuth2AuthorizationServerConfigurer server) {
        server.authorizationServerMetadataEndpoint(endpoint -> endpoint.authorizationServerMetadataCustomizer(
                        metadata -> metadata.grantTypes(grants -> grants.retainAll(GRANTS))))
                .oidc(oidc -> oidc.providerConfigurationEndpoint(
                        endpoint -> endpoint.providerConfigurationCustomizer(IssuerSecurity::shorten)));
    }

    /** No login is kept here, so there is nothing to sign out from. */
    private static void shorten(OidcProviderConfiguration.Builder metadata) {
        metadata.grantTypes(grants -> grants.retainAll(GRANTS)).claims(claims -> claims.remove("end_session_endpoint"));
    }

    @Bean
    AuthorizationServerSettings issuerSettings(IssuerProperties issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer.url()).build();
    }

    @Bean
    JWKSource<SecurityContext> signingKey(IssuerProperties issuer) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.keptIn(issuer.data().resolve("issuer-key.json"))));
    }

    /** Demanded by the endpoints of OpenID Connect. */
    @Bean
    JwtDecoder ownTokens(JWKSource<SecurityContext> signingKey) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(signingKey);
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new RecentAuthorizations();
    }
}
