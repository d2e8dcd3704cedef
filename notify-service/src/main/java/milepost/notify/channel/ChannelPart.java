package milepost.notify.channel;

import io.swagger.v3.oas.annotations.media.Schema;
import milepost.notify.channel.ChannelSettings.Webhook;
import milepost.web.check.Checked;
import milepost.web.check.Faults;
import org.jspecify.annotations.Nullable;

/** The channel of a request, and of a response without what is secret. */
@Schema(name = "Channel", description = "Where and how events are delivered")
public record ChannelPart(
        @Schema(example = "webhook", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String type,

        @Schema(
                description = "Receives one POST for each event. https, on port 443 or 8443, at a public address",
                example = "https://example.org/hook",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String url)
        implements Checked {

    /** All of the settings. */
    public static ChannelPart of(ChannelSettings settings) {
        return switch (settings) {
            case Webhook(var url) -> new ChannelPart(Webhook.TYPE, url);
        };
    }

    /** The settings that are asked for. */
    public ChannelSettings settings() {
        return new Webhook(url);
    }

    @Override
    public void check(Faults faults) {
        faults.unless(Webhook.TYPE.equals(type), "/type", "one-of", Webhook.TYPE);
    }
}
