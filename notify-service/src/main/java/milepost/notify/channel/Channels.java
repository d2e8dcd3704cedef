package milepost.notify.channel;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** All channels, by the type of the settings. */
@Component
public class Channels {

    private final Map<String, Channel> byType;

    public Channels(List<Channel> channels) {
        this.byType = channels.stream().collect(toUnmodifiableMap(Channel::type, Function.identity()));
    }

    /** Returns the channel that these settings are for. */
    public Channel of(ChannelSettings settings) {
        return Objects.requireNonNull(byType.get(settings.type()), "Every type of settings has a channel");
    }
}
