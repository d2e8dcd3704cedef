package milepost.console.login;

import jakarta.servlet.http.HttpSessionListener;
import milepost.web.ProblemException;
import milepost.web.problem.ProblemResponses;
import org.apache.catalina.session.ManagerBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.web.util.HttpSessionMutexListener;

/** Login, logout and CSRF protection. Who may do what is decided by the services; the console only says who it is. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class LoginSecurity {

    private static final String LINKS_OF_MAILS = "/api/notify/v1/email/**";

    @Bean
    SecurityFilterChain consoleSecurity(
            HttpSecurity http,
            Logout logout,
            LoginLanguage language,
            OAuth2AuthorizedClientRepository clients,
            RestClientAuthorizationCodeTokenResponseClient tokens,
            ProblemResponses problems) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(LoginSecurity::protect)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .oauth2Login(login -> login.loginPage("/login")
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(language))
                        .authorizedClientRepository(clients)
                        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(tokens))
                        .successHandler(
                                (request, response, _) -> response.sendRedirect(LoginController.finish(request)))
                        .failureHandler((_, response, _) -> response.sendRedirect("/?login=failed")))
                .logout(end -> end.logoutUrl("/logout").logoutSuccessHandler(logout))
                .exceptionHandling(failures -> failures.accessDeniedHandler((request, response, _) -> problems.write(
                        ProblemException.of(HttpStatus.FORBIDDEN, "csrf-token-required"), request, response)))
                .build();
    }

    /**
     * The page reads the token from its cookie and sends it back in a header, which no other site can. The links of mails need
     * none: what they contain is the credential, and mail programs send it by themselves (RFC 8058).
     */
    private static void protect(CsrfConfigurer<HttpSecurity> csrf) {
        var cookies = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookies.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        csrf.spa().csrfTokenRepository(cookies).ignoringRequestMatchers(LINKS_OF_MAILS);
    }

    /** Files that anyone may cache get no cookies. */
    @Bean
    @Order(1)
    SecurityFilterChain fileSecurity(HttpSecurity http) {
        return http.securityMatcher("/assets/**", "/robots.txt")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    OAuth2AuthorizedClientRepository sessionClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    OAuth2AuthorizedClientManager renewal(
            Registration registration,
            OAuth2AuthorizedClientRepository clients,
            RestClientRefreshTokenTokenResponseClient tokens) {
        var manager = new DefaultOAuth2AuthorizedClientManager(registration, clients);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .refreshToken(refresh -> refresh.accessTokenResponseClient(tokens))
                .build());
        return manager;
    }

    @Bean
    HttpSessionListener sessionMutexes() {
        return new HttpSessionMutexListener();
    }

    /** Anyone can begin a login, so the memory that unfinished ones take is bounded. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> boundedSessions(LoginProperties properties) {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getManager() instanceof ManagerBase manager) {
                manager.setMaxActiveSessions(properties.maxSessions());
            }
        });
    }
}
