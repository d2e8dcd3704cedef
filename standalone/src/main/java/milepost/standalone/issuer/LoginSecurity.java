package milepost.standalone.issuer;

import java.time.Clock;
import milepost.standalone.data.Secrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** Logs the demo users in, one for each role, by the passwords of the data directory. There is nothing else here to see. */
@Configuration(proxyBeanMethods = false)
class LoginSecurity {

    @Bean
    @Order(2)
    SecurityFilterChain loginChain(HttpSecurity http, IssuerProperties issuer) {
        return http.authorizeHttpRequests(
                        requests -> requests.requestMatchers(LoginPage.PATH, LoginPage.STYLE, "/error")
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .formLogin(login -> login(login, issuer))
                .build();
    }

    /** Who came without a request of the console is led to the console. */
    private static void login(FormLoginConfigurer<HttpSecurity> login, IssuerProperties issuer) {
        login.loginPage(LoginPage.PATH)
                .defaultSuccessUrl(issuer.consoleUrl())
                .failureHandler((request, response, failure) -> response.sendRedirect(LoginPage.PATH
                        + (failure instanceof LockedException ? "?wait" : "?wrong")
                        + PageLanguage.chosen(request)
                                .map(chosen -> "&" + PageLanguage.CHOICE + "=" + chosen.tag)
                                .orElse("")));
    }

    @Bean
    AuthenticationProvider demoUsers(IssuerProperties issuer, PasswordEncoder comparison) {
        var secrets = Secrets.in(issuer.data().resolve("secrets.properties"));
        var users = DemoClient.people()
                .map(person -> User.withUsername(person.id())
                        .password(secrets.user(person.id()))
                        .authorities("person")
                        .build())
                .toArray(UserDetails[]::new);
        var logins = new LoginAttempts(new InMemoryUserDetailsManager(users), Clock.systemUTC());
        logins.setPasswordEncoder(comparison);
        return logins;
    }
}
