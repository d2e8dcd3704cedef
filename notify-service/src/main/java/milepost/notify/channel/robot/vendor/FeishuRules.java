package milepost.notify.channel.robot.vendor;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import milepost.notify.channel.ChannelSettings.Robot;
import milepost.notify.channel.RobotVendor;
import milepost.notify.channel.pace.Pace;
import milepost.notify.channel.robot.card.Card;
import tools.jackson.databind.json.JsonMapper;

/** Feishu and Lark: the signature in the body, 100 messages a minute and five a second, 20 KB; both languages in one message. */
public final class FeishuRules implements VendorRules {

    private static final Pace PACE = new Pace(Duration.ofSeconds(1), 3);
    private static final Duration BLOCK = Duration.ofMinutes(1);
    /** Of the timestamp and the signature, which the limit includes. */
    private static final int SIGNED_BYTES = 200;

    @Override
    public RobotVendor vendor() {
        return RobotVendor.FEISHU;
    }

    @Override
    public String path() {
        return "/open-apis/bot/v2/hook/";
    }

    @Override
    public Pace pace() {
        return PACE;
    }

    @Override
    public int limit() {
        return 20 * 1024 - SIGNED_BYTES;
    }

    @Override
    public int size(List<Card> cards) {
        return JsonMapper.shared().writeValueAsBytes(FeishuPost.of(cards)).length;
    }

    @Override
    public URI address(Robot robot, Instant at) {
        return URI.create(robot.url());
    }

    @Override
    public byte[] body(List<Card> cards, Robot robot, Instant at) {
        var message = new LinkedHashMap<>(FeishuPost.of(cards));
        var secret = robot.secret();
        if (secret != null) {
            var timestamp = Long.toString(at.getEpochSecond());
            message.put("timestamp", timestamp);
            message.put("sign", signature(timestamp, secret));
        }
        return JsonMapper.shared().writeValueAsBytes(message);
    }

    /** The key contains the secret, and nothing is signed with it. */
    static String signature(String timestamp, String secret) {
        return Signatures.of(timestamp + "\n" + secret, "");
    }

    @Override
    public String codeMember() {
        return "code";
    }

    @Override
    public String wordsMember() {
        return "msg";
    }

    @Override
    public Verdict verdict(int code, String words) {
        return switch (code) {
            case 11232 -> new Verdict.Limited(BLOCK);
            case 9499 ->
                words.toLowerCase(Locale.ROOT).contains("too many request")
                        ? new Verdict.Limited(BLOCK)
                        : new Verdict.Refused("form");
            case 19001 -> new Verdict.Refused("key");
            case 19007 -> new Verdict.Refused("disabled");
            case 19021 -> new Verdict.Refused("sign");
            case 19022 -> new Verdict.Refused("ip");
            case 19024 -> new Verdict.Refused("keyword");
            default -> new Verdict.Unknown();
        };
    }
}
