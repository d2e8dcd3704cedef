package milepost.web.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WritePlacesTest {

    private final WritePlaces places = new WritePlaces(new WriteProperties(9, 4, 2, Duration.ZERO));

    @Test
    void requestsForOneResourceLeavePlacesToOthers() throws InterruptedException {
        places.take("projects/a").orElseThrow();
        places.take("projects/a").orElseThrow();

        assertThat(places.take("projects/a")).isEmpty();
        assertThat(places.take("projects/b")).isPresent();
    }

    @Test
    void thereIsALimitForAllAndAPlaceThatIsGivenBackIsTakenAgain() throws InterruptedException {
        var first = places.take("projects/a").orElseThrow();
        places.take("projects/b").orElseThrow();
        places.take("projects/c").orElseThrow();
        places.take("projects/d").orElseThrow();
        assertThat(places.take("projects/e")).isEmpty();

        first.close();

        assertThat(places.take("projects/e")).isPresent();
    }

    @Test
    void whoFindsNoPlaceInAllHoldsNoneOfItsResource() throws InterruptedException {
        var tight = new WritePlaces(new WriteProperties(9, 1, 1, Duration.ZERO));
        var only = tight.take("projects/a").orElseThrow();
        assertThat(tight.take("projects/b")).isEmpty();

        only.close();

        assertThat(tight.take("projects/b")).isPresent();
    }
}
