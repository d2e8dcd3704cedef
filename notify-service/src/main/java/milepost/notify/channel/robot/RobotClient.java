package milepost.notify.channel.robot;

import java.util.Map;
import milepost.notify.channel.ChannelSettings.Robot;
import milepost.notify.channel.Message;
import milepost.notify.channel.Outcome;
import milepost.notify.channel.SendResult;
import milepost.notify.channel.outgoing.OutgoingClient;
import milepost.notify.channel.outgoing.OutgoingClient.OutgoingRequest;
import milepost.notify.channel.pace.SendingPace;
import milepost.notify.channel.robot.MessageWriter.Written;
import milepost.notify.channel.robot.vendor.VendorRules;

/** Makes the requests to a vendor, and leaves robots alone that it blocks. */
final class RobotClient {

    private static final Map<String, String> HEADERS = Map.of("content-type", "application/json; charset=utf-8");

    private final VendorRules vendor;
    private final OutgoingClient client;
    private final SendingPace pace;
    private final Answers answers;
    private final RobotMeters meters;

    RobotClient(VendorRules vendor, OutgoingClient client, SendingPace pace, RobotMeters meters) {
        this.vendor = vendor;
        this.client = client;
        this.pace = pace;
        this.answers = new Answers(vendor);
        this.meters = meters;
    }

    SendResult send(Written written, Robot robot, Message message) {
        var body = vendor.body(written.cards(), robot, message.at());
        var address = vendor.address(robot, message.at());
        var response = client.send(new OutgoingRequest(address, message.owner(), HEADERS, body));
        var result = answers.result(response, robot);
        meters.count(result, answers.code(response), written.events().size());
        if (result.outcome() == Outcome.VENDOR_LIMIT && result.retryAfter() != null) {
            pace.block(robot.url(), vendor.pace(), result.retryAfter());
        }
        return result;
    }
}
