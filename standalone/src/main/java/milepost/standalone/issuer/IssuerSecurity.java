package milepost.standalone.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;

/** Serves the token endpoint, the public key and the metadata, and nothing else. There is no login. */
@Configuration(proxyBeanMethods = false)
class IssuerSecurity {

    @Bean
    SecurityFilterChain issuerChain(HttpSecurity http) {
        return http.oauth2AuthorizationServer(IssuerSecurity::describe)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Both forms of metadata name the only grant that the clients have. */
    private static void describe(OAuth2AuthorizationServerConfigurer server) {
        server.authorizationServerMetadataEndpoint(endpoint -> endpoint.authorizationServerMetadataCustomizer(
                        metadata -> metadata.grantTypes(IssuerSecurity::onlyClientCredentials)))
                .oidc(oidc -> oidc.providerConfigurationEndpoint(endpoint -> endpoint.providerConfigurationCustomizer(
                        metadata -> metadata.grantTypes(IssuerSecurity::onlyClientCredentials))));
    }

    private static void onlyClientCredentials(List<String> grants) {
        grants.retainAll(List.of(AuthorizationGrantType.CLIENT_CREDENTIALS.getValue()));
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
        return new NoAuthorizations();
    }
}
