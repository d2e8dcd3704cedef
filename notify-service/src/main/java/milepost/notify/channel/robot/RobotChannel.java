package milepost.notify.channel.robot;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import milepost.notify.channel.Channel;
import milepost.notify.channel.ChannelSettings;
import milepost.notify.channel.ChannelSettings.Robot;
import milepost.notify.channel.EndpointRefusedException;
import milepost.notify.channel.Message;
import milepost.notify.channel.Outcome;
import milepost.notify.channel.SendResult;
import milepost.notify.channel.outgoing.OutgoingClient;
import milepost.notify.channel.outgoing.OutgoingRequest;
import milepost.notify.channel.robot.MessageWriter.Written;
import milepost.notify.channel.robot.card.CardWriter;
import milepost.notify.channel.robot.card.RobotEvent;
import milepost.notify.channel.robot.pace.QuietMinutes;
import milepost.notify.channel.robot.pace.RobotPace;
import milepost.notify.channel.robot.vendor.VendorRules;

/**
 * Tells a chat of events through its robot, those that wait in one message. Where there is no room for all of them, or it is
 * not the time for a message, the rest is postponed.
 */
final class RobotChannel implements Channel {

    private static final Map<String, String> HEADERS = Map.of("content-type", "application/json; charset=utf-8");

    private final VendorRules vendor;
    private final RobotUrls urls;
    private final MessageWriter messages;
    private final QuietMinutes quietMinutes;
    private final RobotPace pace;
    private final OutgoingClient client;
    private final Answers answers;
    private final RobotMeters meters;

    RobotChannel(
            VendorRules vendor,
            RobotUrls urls,
            CardWriter cards,
            QuietMinutes quietMinutes,
            RobotPace pace,
            OutgoingClient client,
            RobotMeters meters) {
        this.vendor = vendor;
        this.urls = urls;
        this.messages = new MessageWriter(vendor, cards);
        this.quietMinutes = quietMinutes;
        this.pace = pace;
        this.client = client;
        this.answers = new Answers(vendor);
        this.meters = meters;
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
                contents.stream().map(content -> RobotEvent.of(content.body())).toList();
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
        var result = send(message, robot, written);
        return events.stream()
                .map(event -> written.events().contains(event.id()) ? result : SendResult.postponed(quiet))
                .toList();
    }

    private SendResult send(Message message, Robot robot, Written written) {
        var body = vendor.body(written.cards(), robot, message.at());
        var response =
                client.send(new OutgoingRequest(vendor.address(robot, message.at()), message.owner(), HEADERS, body));
        var result = answers.result(response, robot);
        meters.count(result, answers.code(response), written.events().size());
        if (result.outcome() == Outcome.VENDOR_LIMIT && result.retryAfter() != null) {
            pace.block(robot.url(), vendor.pace(), result.retryAfter());
        }
        return result;
    }
}
