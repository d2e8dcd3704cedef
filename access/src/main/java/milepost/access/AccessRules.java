package milepost.access;

import jakarta.servlet.DispatcherType;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * Who may call which path. Reading is public unless a controller requires a role ({@code @PreAuthorize}) or a {@link Caller}. Changes
 * need a token; the controller names the role. Health and metrics are public, because they are expected to be reachable only from
 * inside the network.
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
                // what somebody without an account does with the link of a mail, which is the credential
                .requestMatchers(HttpMethod.POST, "/v1/email/confirmations/*", "/v1/email/unsubscriptions/*")
                .permitAll()
                .requestMatchers("/error")
                .permitAll()
                .anyRequest()
                .authenticated();
    }
}
