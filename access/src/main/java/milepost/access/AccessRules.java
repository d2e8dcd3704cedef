package milepost.access;

import jakarta.servlet.DispatcherType;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * Who may call which path. Reading is public unless a controller says otherwise ({@code @PreAuthorize}, or a {@link Caller} as
 * argument); changing needs a token, and the controller says which role. Health and metrics are public because a firewall
 * stands before them: they must not be reachable from outside.
 */
final class AccessRules {

    private AccessRules() {}

    static void apply(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers("/v1/operations/**")
                .hasRole(Role.OPERATOR.name())
                .requestMatchers(
                        HttpMethod.GET,
                        "/actuator/health",
                        "/actuator/health/**",
                        "/actuator/info",
                        "/actuator/prometheus")
                .permitAll()
                .requestMatchers("/actuator", "/actuator/**")
                .hasRole(Role.OPERATOR.name())
                .requestMatchers(HttpMethod.GET, "/**")
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, "/**")
                .permitAll()
                .requestMatchers("/error")
                .permitAll()
                .anyRequest()
                .authenticated();
    }
}
