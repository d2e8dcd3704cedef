package milepost.web.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import java.util.concurrent.atomic.AtomicInteger;
import milepost.web.ProblemException;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestLimitFilterTest {

    private final RequestLimitFilter filter = new RequestLimitFilter(1);
    private final AtomicInteger answered = new AtomicInteger();

    @Test
    void aProbeIsAnsweredWhileAllPlacesAreTakenAndAnotherRequestIsRefused() throws Exception {
        FilterChain inside = (_, _) -> {
            assertThatThrownBy(() -> run("/v1/projects", (_, _) -> answered.incrementAndGet()))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));
            try {
                run("/actuator/health/readiness", (_, _) -> answered.incrementAndGet());
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        };

        run("/v1/projects", inside);
        assertThat(answered).hasValue(1);

        run("/v1/projects", (_, _) -> answered.incrementAndGet());
        assertThat(answered).hasValue(2);
    }

    private void run(String path, FilterChain chain) throws Exception {
        filter.doFilter(new MockHttpServletRequest("GET", path), new MockHttpServletResponse(), chain);
    }
}
