package milepost.notify.channel.robot.vendor;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import milepost.notify.channel.ChannelSettings.Robot;
import milepost.notify.channel.RobotVendor;
import milepost.notify.channel.pace.Pace;
import milepost.notify.channel.robot.card.Card;
import milepost.notify.channel.robot.card.Markdown;
import milepost.notify.channel.robot.card.Utf8;
import tools.jackson.databind.json.JsonMapper;

/** WeCom: no signature, 20 messages a minute, 4096 bytes of Markdown. */
public final class WeComRules implements VendorRules {

    private static final Pace PACE = new Pace(Duration.ofSeconds(4), 4);
    private static final int TOO_FREQUENT = 45009;
    private static final int NO_SUCH_ROBOT = 93000;

    @Override
    public RobotVendor vendor() {
        return RobotVendor.WECOM;
    }

    @Override
    public String path() {
        return "/cgi-bin/webhook/send?key=";
    }

    @Override
    public Pace pace() {
        return PACE;
    }

    @Override
    public int limit() {
        return 4_096;
    }

    @Override
    public int size(List<Card> cards) {
        return Utf8.size(markdown(cards));
    }

    @Override
    public URI address(Robot robot, Instant at) {
        return URI.create(robot.url());
    }

    @Override
    public byte[] body(List<Card> cards, Robot robot, Instant at) {
        return JsonMapper.shared()
                .writeValueAsBytes(Map.of("msgtype", "markdown", "markdown", Map.of("content", markdown(cards))));
    }

    private static String markdown(List<Card> cards) {
        return Markdown.of(cards.getFirst(), "\n");
    }

    @Override
    public Verdict verdict(int code, String words) {
        return switch (code) {
            case TOO_FREQUENT -> new Verdict.Limited(Duration.ofMinutes(1));
            case NO_SUCH_ROBOT -> new Verdict.Refused("key");
            default -> new Verdict.Unknown();
        };
    }
}
