package milepost.web.test;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Wrong requests to every operation of a service: none is accepted, none fails. */
public interface RefusesWrongRequests {

    /** The operations of the service under test, called with a token for all roles. */
    ApiWalk walk();

    @Test
    default void aWrongPathIsAProblem() {
        assertThat(walk().paths()).isEmpty();
    }

    @Test
    default void aWrongParameterIsAProblemThatNamesIt() {
        assertThat(walk().parameters()).isEmpty();
    }

    @Test
    default void aWrongHeaderIsAProblem() {
        assertThat(walk().headers()).isEmpty();
    }

    @Test
    default void aWrongMemberOfABodyIsAProblemThatNamesIt() {
        assertThat(walk().bodies()).isEmpty();
    }

    @Test
    default void whatIsNoHttpIsAProblem() {
        assertThat(walk().requests()).isEmpty();
    }
}
