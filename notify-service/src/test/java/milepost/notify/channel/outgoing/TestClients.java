package milepost.notify.channel.outgoing;

import java.time.Clock;
import java.util.List;
import java.util.Set;

/** The HTTP client as the service has it, for tests that do not start the service; loopback is allowed. */
public final class TestClients {

    private static final VettedDnsResolver RESOLVER =
            new VettedDnsResolver(new FakeNames(), new AddressRules(List.of()), true, Set.of());

    private TestClients() {}

    public static OutgoingClient client() {
        return new OutgoingClient(OutgoingClient.client(RESOLVER), OutgoingConfiguration.DEADLINE, Clock.systemUTC());
    }

    public static EndpointRules rules() {
        return new EndpointRules(
                new OutgoingProperties(true, false, OutgoingProperties.Consent.NONE, Set.of(), List.of()), RESOLVER);
    }
}
