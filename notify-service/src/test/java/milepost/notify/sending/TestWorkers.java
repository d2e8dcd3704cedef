package milepost.notify.sending;

import static org.mockito.Mockito.mock;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import milepost.notify.channel.Channels;
import milepost.notify.channel.webhook.TestChannels;
import milepost.notify.store.TestStores;
import milepost.notify.subscription.SubscriptionRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sending as the service has it, for tests that do not start the service. */
final class TestWorkers {

    private TestWorkers() {}

    static DeliveryWorker worker(JdbcClient jdbc) {
        var settings = new SendingProperties(8, 32, Duration.ofDays(5), 10);
        var queue = TestStores.dueQueue(jdbc);
        var recorder = new ResultRecorder(queue, mock(SubscriptionRegistry.class), settings, new SimpleMeterRegistry());
        var results = new ResultWriter(recorder);
        var sender = new Sender(new Channels(List.of(TestChannels.webhook())), Clock.systemUTC());
        return new DeliveryWorker(new Dispatcher(queue, sender, results, settings), results);
    }
}
