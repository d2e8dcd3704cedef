package milepost.notify.channel.robot.vendor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import milepost.notify.channel.ChannelSettings.Robot;
import milepost.notify.channel.RobotVendor;
import milepost.notify.channel.pace.Pace;
import milepost.notify.channel.robot.card.Card;
import milepost.notify.channel.robot.card.Markdown;
import milepost.notify.channel.robot.card.Utf8;
import tools.jackson.databind.json.JsonMapper;

/** DingTalk: the signature in the query, 20 messages a minute (then ten minutes of silence), 20,000 bytes. */
public final class DingTalkRules implements VendorRules {

    private static final Pace PACE = new Pace(Duration.ofSeconds(4), 4);
    private static final Duration BLOCK = Duration.ofMinutes(10);
    private static final int TITLE_BYTES = 200;

    @Override
    public RobotVendor vendor() {
        return RobotVendor.DINGTALK;
    }

    @Override
    public String path() {
        return "/robot/send?access_token=";
    }

    @Override
    public Pace pace() {
        return PACE;
    }

    @Override
    public int limit() {
        return 20_000;
    }

    @Override
    public int size(List<Card> cards) {
        return body(cards).length;
    }

    @Override
    public URI address(Robot robot, Instant at) {
        var secret = robot.secret();
        if (secret == null) {
            return URI.create(robot.url());
        }
        var timestamp = Long.toString(at.toEpochMilli());
        return URI.create(robot.url() + "&timestamp=" + timestamp + "&sign=" + signature(timestamp, secret));
    }

    /** As it stands in the query. The secret is the key. */
    static String signature(String timestamp, String secret) {
        return URLEncoder.encode(Signatures.of(secret, timestamp + "\n" + secret), UTF_8);
    }

    @Override
    public byte[] body(List<Card> cards, Robot robot, Instant at) {
        return body(cards);
    }

    private static byte[] body(List<Card> cards) {
        var card = cards.getFirst();
        var markdown = Map.of("title", Utf8.shortened(card.heading(), TITLE_BYTES), "text", Markdown.of(card, "\n\n"));
        return JsonMapper.shared().writeValueAsBytes(Map.of("msgtype", "markdown", "markdown", markdown));
    }

    @Override
    public Verdict verdict(int code, String words) {
        return switch (code) {
            case 130101, 410100 -> new Verdict.Limited(BLOCK);
            case 300001, 300005 -> new Verdict.Refused("key");
            case 310000 -> new Verdict.Refused(reason(words.toLowerCase(Locale.ROOT)));
            default -> new Verdict.Unknown();
        };
    }

    /** One code stands for three settings; only the words tell which. */
    private static String reason(String words) {
        if (words.contains("keyword") || words.contains("关键词")) {
            return "keyword";
        }
        if (words.contains("sign") || words.contains("timestamp") || words.contains("签名")) {
            return "sign";
        }
        return words.contains("ip") || words.contains("whitelist") || words.contains("白名单") ? "ip" : "security";
    }
}
