package milepost.access;

import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import milepost.web.ProblemMessages;
import milepost.web.problem.ProblemResponses;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Every service is a resource server: it validates bearer tokens with the keys of the issuer, and has no session and no login.
 * Without an issuer ({@code spring.security.oauth2.resourceserver.jwt}) it does not start.
 */
@AutoConfiguration(
        before = {
            OAuth2ResourceServerAutoConfiguration.class,
            OAuth2ResourceServerWebSecurityAutoConfiguration.class,
            ServletWebSecurityAutoConfiguration.class
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(AccessProperties.class)
@EnableWebSecurity
@EnableMethodSecurity
class AccessAutoConfiguration {

    @Bean
    ProblemMessages accessProblemMessages() {
        return new ProblemMessages("problems/problems_access");
    }

    @Bean
    AccessProblems accessProblems(ProblemResponses problems) {
        return new AccessProblems(problems);
    }

    @Bean
    OAuth2TokenValidator<Jwt> milepostTokenValidator(AccessProperties properties) {
        return TokenValidators.of(properties.audience());
    }

    /** Takes the place of Spring Security's own, as does {@link #tokenTimes}. */
    @Bean
    JwtTypeValidator tokenTypes() {
        return TokenValidators.accessTokenTypes();
    }

    @Bean
    JwtTimestampValidator tokenTimes() {
        return TokenValidators.expiring();
    }

    @Bean
    JwkSetUriJwtDecoderBuilderCustomizer issuerRequests(ObjectProvider<ObservationRegistry> observations) {
        var requests = new IssuerRequests(observations.getIfAvailable(() -> ObservationRegistry.NOOP));
        return decoder -> decoder.restOperations(requests);
    }

    /** Spans and timers for each security filter are of no use and cost more than the filters. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Browsers do not send bearer tokens by themselves, so CSRF does not apply. */
    @Bean
    SecurityFilterChain milepostSecurity(
            HttpSecurity http, AccessProblems problems, JwtDecoder tokens, OAuth2ResourceServerProperties issuer) {
        var remembered = new RememberedTokens(tokens);
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(AccessRules::apply)
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .bearerTokenResolver(remembered)
                        .jwt(jwt -> jwt.decoder(remembered).jwtAuthenticationConverter(CallerClaims::authentication))
                        .protectedResourceMetadata(metadata -> metadata.protectedResourceMetadataCustomizer(
                                resource -> Optional.ofNullable(issuer.getJwt().getIssuerUri())
                                        .ifPresent(resource::authorizationServer)))
                        .withObjectPostProcessor(AccessProblems.answeringIssuerFailures(problems)))
                .build();
    }

    @Bean
    AccessAdvice accessAdvice() {
        return new AccessAdvice();
    }

    @Bean
    WebMvcConfigurer callerArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgumentResolver());
            }
        };
    }

    @Bean
    @ConditionalOnProperty("milepost.access.token-url")
    TokenSchemes tokenSchemes(AccessProperties properties) {
        return new TokenSchemes(Objects.requireNonNull(properties.tokenUrl()));
    }

    @Bean
    CallerOperations callerOperations() {
        return new CallerOperations();
    }
}
