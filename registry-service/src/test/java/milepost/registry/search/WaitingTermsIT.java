package milepost.registry.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Terms of new projects are found at once and sorted into their index later. */
@RegistryIT
class WaitingTermsIT {

    @Autowired
    RegistryClient registry;

    @Autowired
    MeterRegistry meters;

    @Test
    void termsThatWaitAreSortedIn() {
        var before = sortedIn();

        await().untilAsserted(
                        () -> { // another instance may be faster
                            registry.registered(RegistryClient.project());
                            assertThat(sortedIn()).isGreaterThan(before);
                        });
    }

    private double sortedIn() {
        return meters.get("milepost.sweep.rows")
                .tag("sweep", "waiting-terms")
                .counter()
                .count();
    }
}
