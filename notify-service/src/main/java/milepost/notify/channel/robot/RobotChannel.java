package milepost.notify.channel.robot;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import milepost.notify.channel.Channel;
import milepost.notify.channel.ChannelSettings;
import milepost.notify.channel.ChannelSettings.Robot;
import milepost.notify.channel.EndpointRefusedException;
import milepost.notify.channel.Message;
import milepost.notify.channel.Outcome;
import milepost.notify.channel.SendResult;
import milepost.notify.channel.pace.QuietMinutes;
import milepost.notify.channel.pace.SendingPace;
import milepost.notify.channel.robot.card.CardWriter;
import milepost.notify.channel.robot.vendor.VendorRules;
import milepost.notify.channel.told.ToldEvent;

/**
 * Tells a chat of events through its robot, those that wait in one message. Where there is no room for all of them, or it is
 * not the time for a message, the rest is postponed.
 */
final class RobotChannel implements Channel {

    private final VendorRules vendor;
    private final RobotUrls urls;
    private final MessageWriter messages;
    private final QuietMinutes quietMinutes;
    private final SendingPace pace;
    private final RobotClient client;

    RobotChannel(
            VendorRules vendor,
            RobotUrls urls,
            CardWriter cards,
            QuietMinutes quietMinutes,
            SendingPace pace,
            RobotClient client) {
        this.vendor = vendor;
        this.urls = urls;
        this.messages = new MessageWriter(vendor, cards);
        this.quietMinutes = quietMinutes;
        this.pace = pace;
        this.client = client;
    }

    @Override
    public String type() {
        return vendor.vendor().code();
    }

    @Override
    public ChannelSettings check(ChannelSettings settings) {
        return settings.at(urls.check(settings.url()));
    }

    /** Only a member of the chat can know the URL. */
    @Override
    public boolean needsConsent(ChannelSettings settings) {
        return false;
    }

    @Override
    public List<SendResult> send(Message message) {
        if (!(message.channel() instanceof Robot robot)) {
            throw new IllegalArgumentException("Not the settings of a robot: " + message.channel());
        }
        var contents = message.contents();
        try {
            urls.check(robot.url()); // the settings of this service may have changed since
        } catch (EndpointRefusedException e) {
            var refused = new SendResult(Outcome.REFUSED, null, null, e.code(), Duration.ZERO);
            return Collections.nCopies(contents.size(), refused);
        }
        var events =
                contents.stream().map(content -> ToldEvent.of(content.body())).toList();
        var quiet = quietMinutes.left(message.at(), robot.url());
        var told = events.stream()
                .filter(event -> quiet.isZero() || event.isTest())
                .toList();
        if (told.isEmpty()) {
            return Collections.nCopies(contents.size(), SendResult.postponed(quiet));
        }
        var wait = pace.take(robot.url(), vendor.pace());
        if (!wait.isZero()) {
            return Collections.nCopies(contents.size(), SendResult.postponed(wait));
        }
        var written = messages.write(told, robot);
        var result = client.send(written, robot, message);
        return events.stream()
                .map(event -> written.events().contains(event.id()) ? result : SendResult.postponed(quiet))
                .toList();
    }
}
