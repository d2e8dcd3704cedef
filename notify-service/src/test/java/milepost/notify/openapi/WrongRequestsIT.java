package milepost.notify.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.notify.NotifyIT;
import milepost.web.test.ApiWalk;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Wrong requests to every operation of the service: none is accepted, none fails. */
@NotifyIT
class WrongRequestsIT {

    @LocalServerPort
    int port;

    @Test
    void aWrongPathIsAProblem() {
        assertThat(walk().paths()).isEmpty();
    }

    @Test
    void aWrongParameterIsAProblemThatNamesIt() {
        assertThat(walk().parameters()).isEmpty();
    }

    @Test
    void aWrongHeaderIsAProblem() {
        assertThat(walk().headers()).isEmpty();
    }

    @Test
    void aWrongMemberOfABodyIsAProblemThatNamesIt() {
        assertThat(walk().bodies()).isEmpty();
    }

    @Test
    void whatIsNoHttpIsAProblem() {
        assertThat(walk().requests()).isEmpty();
    }

    private ApiWalk walk() {
        return new ApiWalk(port, TestTokens.of(Role.values()).bearer());
    }
}
