package milepost.notify.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import milepost.notify.channel.ChannelSettings.Feed;
import milepost.notify.channel.ChannelSettings.Webhook;
import milepost.web.check.Checked;
import milepost.web.check.Faults;
import milepost.web.value.Words;
import org.jspecify.annotations.Nullable;

/** The channel of a request, and of a response without what is secret. */
@Schema(name = "Channel", description = "Where and how events are delivered")
public record ChannelPart(
        @Schema(example = "webhook", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String type,

        @Schema(
                description =
                        "Of webhook: receives one POST for each event. https, on port 443 or 8443, at a public address. A feed has none",
                example = "https://example.org/hook")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String url)
        implements Checked {

    /** All of the settings. */
    public static ChannelPart of(ChannelSettings settings) {
        return switch (settings) {
            case Webhook(var url) -> new ChannelPart(Webhook.TYPE, url);
            case Feed _ -> new ChannelPart(Feed.TYPE, null);
        };
    }

    /** The settings that are asked for. */
    public ChannelSettings settings() {
        return url == null ? new Feed() : new Webhook(url); // a webhook without one has been refused
    }

    @Override
    public void check(Faults faults) {
        if (Feed.TYPE.equals(type)) {
            faults.unless(url == null, "/url", "null");
        } else {
            faults.unless(Webhook.TYPE.equals(type), "/type", "one-of", Words.of(List.of(Webhook.TYPE, Feed.TYPE)));
            faults.unless(url != null && !url.isBlank(), "/url", "not-blank");
        }
    }
}
