package milepost.notify.outgoing;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;

/** The way out as the service has it, for tests that do not start the service; loopback is allowed. */
public final class TestClients {

    private static final VettedDnsResolver RESOLVER =
            new VettedDnsResolver(new FakeNames(), new AddressRules(List.of()), true);

    private TestClients() {}

    public static WebhookClient client() {
        return new WebhookClient(
                OutgoingConfiguration.client(RESOLVER),
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().factory()),
                OutgoingConfiguration.DEADLINE,
                Clock.systemUTC());
    }

    public static EndpointRules rules() {
        return new EndpointRules(new OutgoingProperties(true, false, List.of()), RESOLVER);
    }
}
