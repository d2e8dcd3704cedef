package milepost.standalone.issuer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Refuses a user's logins, right ones too, while ten of the last minute were wrong. All unknown names count as one user. */
final class LoginAttempts extends DaoAuthenticationProvider {

    private static final int WRONG_AT_MOST = 10;
    private static final Duration WITHIN = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Deque<Instant>> wrong = new HashMap<>();

    LoginAttempts(UserDetailsService users, Clock clock) {
        super(users);
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication login) throws AuthenticationException {
        var name = DemoClient.named(login.getName()).map(DemoClient::id).orElse("");
        if (isTooOften(name)) {
            throw new LockedException("Too many wrong logins");
        }
        try {
            return super.authenticate(login);
        } catch (BadCredentialsException e) {
            count(name);
            throw e;
        }
    }

    private synchronized boolean isTooOften(String name) {
        var times = wrong.getOrDefault(name, new ArrayDeque<>());
        times.removeIf(time -> time.isBefore(clock.instant().minus(WITHIN)));
        return times.size() >= WRONG_AT_MOST;
    }

    private synchronized void count(String name) {
        wrong.computeIfAbsent(name, _ -> new ArrayDeque<>()).add(clock.instant());
    }
}
