package milepost.messaging.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatientAwaitingTest {

    @Test
    void whatFailsBecauseSomethingHasNotArrivedIsWaitedOut() {
        Iterator<String> arriving = List.of("", "", "兰州至合作铁路").iterator();

        await().untilAsserted(() -> assertThat(arriving.next().codePointAt(0)).isEqualTo('兰'));
    }
}
