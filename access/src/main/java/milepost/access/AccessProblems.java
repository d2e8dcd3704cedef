package milepost.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import milepost.web.ProblemException;
import milepost.web.problem.ProblemResponses;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;

/** Answers 401 and 403 with problems and the challenge of RFC 6750 in {@code WWW-Authenticate}. */
final class AccessProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String RETRY_SECONDS = "5";

    private final BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
    private final BearerTokenAccessDeniedHandler denial = new BearerTokenAccessDeniedHandler();
    private final ProblemResponses problems;

    AccessProblems(ProblemResponses problems) {
        this.problems = problems;
    }

    /** By default an unreachable issuer would be reported as an internal error. */
    static ObjectPostProcessor<BearerTokenAuthenticationFilter> answeringIssuerFailures(
            AuthenticationEntryPoint entryPoint) {
        return new ObjectPostProcessor<>() {
            @Override
            public <T extends BearerTokenAuthenticationFilter> T postProcess(T filter) {
                var handler = new AuthenticationEntryPointFailureHandler(entryPoint);
                handler.setRethrowAuthenticationServiceException(false);
                filter.setAuthenticationFailureHandler(handler);
                return filter;
            }
        };
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof AuthenticationServiceException) {
            var unavailable = ProblemException.of(HttpStatus.SERVICE_UNAVAILABLE, "issuer-unavailable")
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            problems.write(unavailable, request, response);
            return;
        }
        challenge.commence(request, response, e);
        var code = e instanceof OAuth2AuthenticationException ? "invalid-token" : "unauthenticated";
        problems.write(ProblemException.of(HttpStatus.UNAUTHORIZED, code), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        denial.handle(request, response, e);
        problems.write(ProblemException.of(HttpStatus.FORBIDDEN, "forbidden"), request, response);
    }
}
