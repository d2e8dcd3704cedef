package milepost.notify.channel.webhook;

import milepost.notify.channel.Channel;
import milepost.notify.channel.outgoing.TestClients;

/** The channels as the service has them, for tests that do not start the service; loopback is allowed. */
public final class TestChannels {

    private TestChannels() {}

    public static Channel webhook() {
        return new WebhookChannel(TestClients.client(), TestClients.rules());
    }
}
