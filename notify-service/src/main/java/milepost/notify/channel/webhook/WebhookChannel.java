package milepost.notify.channel.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import milepost.notify.channel.Channel;
import milepost.notify.channel.ChannelSettings;
import milepost.notify.channel.EndpointRefusedException;
import milepost.notify.channel.Message;
import milepost.notify.channel.Outcome;
import milepost.notify.channel.SendResult;
import milepost.notify.channel.StructuredEvent;
import milepost.notify.channel.outgoing.EndpointRules;
import milepost.notify.channel.outgoing.OutgoingClient;
import milepost.notify.channel.outgoing.OutgoingClient.OutgoingRequest;
import org.springframework.stereotype.Component;

/** Sends an event as one signed POST. Signs each attempt anew, so that the receiver finds a recent timestamp. */
@Component
class WebhookChannel implements Channel {

    private final OutgoingClient client;
    private final EndpointRules endpoints;

    WebhookChannel(OutgoingClient client, EndpointRules endpoints) {
        this.client = client;
        this.endpoints = endpoints;
    }

    @Override
    public String type() {
        return ChannelSettings.Webhook.TYPE;
    }

    @Override
    public ChannelSettings check(ChannelSettings settings) {
        return settings.at(endpoints.vet(settings.url()).toString());
    }

    @Override
    public boolean needsConsent(ChannelSettings settings) {
        return endpoints.needsConsent(URI.create(settings.url()));
    }

    @Override
    public List<SendResult> send(Message message) {
        return message.contents().stream()
                .map(content -> send(message, content))
                .toList();
    }

    private SendResult send(Message message, Message.Content content) {
        URI url;
        try {
            url = endpoints.check(
                    message.channel().url()); // the rules may have changed since the subscription was created
        } catch (EndpointRefusedException e) {
            return new SendResult(Outcome.REFUSED, null, null, e.getMessage(), Duration.ZERO);
        }
        return client.send(new OutgoingRequest(url, message.owner(), headers(message, content), content.body()));
    }

    private static Map<String, String> headers(Message message, Message.Content content) {
        var headers =
                new HashMap<>(WebhookSignature.headers(message.secrets(), content.id(), message.at(), content.body()));
        headers.put("content-type", StructuredEvent.CONTENT_TYPE);
        TraceParent.below(content.traceParent()).ifPresent(parent -> headers.put("traceparent", parent));
        return headers;
    }
}
