package milepost.progress.replay;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import milepost.messaging.sweep.SweepGate;
import milepost.web.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses requests that change data until the replay is done; what an operator does with parked aggregates is not refused. */
final class ReplayFilter extends OncePerRequestFilter {

    /** After security, before the body is read. */
    static final int ORDER = -95;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final SweepGate sweeps;

    ReplayFilter(SweepGate sweeps) {
        this.sweeps = sweeps;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return sweeps.isOpen()
                || READING.contains(request.getMethod())
                || !request.getRequestURI().startsWith("/v1/")
                || request.getRequestURI().startsWith("/v1/operations/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        throw ProblemException.of(HttpStatus.SERVICE_UNAVAILABLE, "replaying").header(HttpHeaders.RETRY_AFTER, "30");
    }
}
