package milepost.console.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Begins a login, and remembers where the visitor was. */
@Controller
class LoginController {

    /** Where the login at the issuer begins; Spring Security answers there. */
    static final String BEGIN = "/oauth2/authorization/" + Registration.ID;

    private static final Logger log = LoggerFactory.getLogger(LoginController.class);
    private static final String RETURN_TO = LoginController.class.getName() + ".returnTo";
    private static final Duration TO_LOG_IN = Duration.ofMinutes(15);

    private final Registration registration;
    private final PublicAddress address;

    LoginController(Registration registration, PublicAddress address) {
        this.registration = registration;
        this.address = address;
    }

    @GetMapping("/login")
    void begin(
            @RequestParam(name = "returnTo", required = false) @Nullable String returnTo,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var path = ReturnPath.of(returnTo);
        if (address.isElsewhere(request)) {
            response.sendRedirect(address.origin(request) + "/login?returnTo="
                    + URLEncoder.encode(path, StandardCharsets.UTF_8) + LoginLanguage.parameter(request, "&"));
            return;
        }
        if (SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken) {
            response.sendRedirect(path);
            return;
        }
        response.sendRedirect(
                isIssuerThere()
                        ? begin(path, request.getSession()) + LoginLanguage.parameter(request, "?")
                        : "/?login=unavailable");
    }

    private static String begin(String path, HttpSession session) {
        session.setMaxInactiveInterval((int) TO_LOG_IN.toSeconds());
        session.setAttribute(RETURN_TO, path);
        return BEGIN;
    }

    private boolean isIssuerThere() {
        try {
            registration.get();
            return true;
        } catch (RuntimeException e) {
            log.atWarn()
                    .addKeyValue("cause", e.toString())
                    .log("The issuer's metadata cannot be read, so nobody can log in");
            return false;
        }
    }

    /** Returns where the visitor was before the login. Only now the session lasts as long as configured. */
    static String finish(HttpServletRequest request) {
        var session = request.getSession();
        session.setMaxInactiveInterval(request.getServletContext().getSessionTimeout() * 60);
        var path = session.getAttribute(RETURN_TO) instanceof String known ? known : ReturnPath.HOME;
        session.removeAttribute(RETURN_TO);
        return path;
    }
}
