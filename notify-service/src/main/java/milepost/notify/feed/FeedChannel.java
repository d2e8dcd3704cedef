package milepost.notify.feed;

import java.util.List;
import milepost.notify.channel.Channel;
import milepost.notify.channel.ChannelSettings;
import milepost.notify.channel.Message;
import milepost.notify.channel.SendResult;
import org.springframework.stereotype.Component;

/** The channel of feeds. Nothing is sent: {@link FeedEntries} keeps what is to be read. */
@Component
class FeedChannel implements Channel {

    @Override
    public String type() {
        return ChannelSettings.Feed.TYPE;
    }

    @Override
    public ChannelSettings check(ChannelSettings settings) {
        return settings;
    }

    @Override
    public boolean needsConsent(ChannelSettings settings) {
        return false;
    }

    @Override
    public List<SendResult> send(Message message) {
        throw new UnsupportedOperationException("A feed is read, nothing is sent to it");
    }
}
