package milepost.notify.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import milepost.notify.channel.ChannelSettings.Email;
import milepost.notify.channel.ChannelSettings.Feed;
import milepost.notify.channel.ChannelSettings.Robot;
import milepost.notify.channel.ChannelSettings.Webhook;
import milepost.web.check.Checked;
import milepost.web.check.Faults;
import milepost.web.check.Line;
import org.jspecify.annotations.Nullable;

/** The channel of a request, and of a response without what is secret. */
@Schema(name = "Channel", description = "Where and how events are delivered")
public record ChannelPart(
        @Schema(
                description =
                        "webhook: a POST for each event. email: a mail for each event, after the address has agreed. feed: to be"
                                + " read as Atom or a calendar. wecom, dingtalk, feishu (also Lark): messages of a robot in a chat",
                allowableValues = {"webhook", "email", "feed", "wecom", "dingtalk", "feishu"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String type,

        @Schema(
                description =
                        "Of a webhook and of a robot. https, on port 443 or 8443, at a public address; of a robot, the address that its vendor"
                                + " has given it, which is secret: responses have *** in the place of the key",
                example = "https://example.org/hook")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String url,

        @Schema(
                description = "Of email: a plain address in ASCII, of at most 254 characters",
                example = "li@example.org")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String address,

        @Schema(description = "Of a robot that checks signatures; responses have ***", example = "SECe1c0f3b5a79d4e26")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable @Line(max = 200)
        String secret,

        @Schema(
                description =
                        "Of a robot that asks for keywords: its keywords. A message that has none of them gets the"
                                + " first at its end",
                example = "[\"里程碑\"]")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable @Size(max = 10) List<@NotNull @Line(max = 50) String> keywords,

        @Schema(
                description =
                        "Of mails and of a robot's messages: zh-CN (default), en, or both: mails have one after the"
                                + " other, and in feishu, the only robot for it, each reader sees the language of their client")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable MessageLanguage language)
        implements Checked {

    private static final String TYPES = "webhook, email, feed, wecom, dingtalk, feishu";

    /** All of the settings, also what is secret. */
    public static ChannelPart of(ChannelSettings settings) {
        return switch (settings) {
            case Webhook(var url) -> new ChannelPart(Webhook.TYPE, url, null, null, null, null);
            case Feed _ -> new ChannelPart(Feed.TYPE, null, null, null, null, null);
            case Email(var address, var language) -> new ChannelPart(Email.TYPE, null, address, null, null, language);
            case Robot robot ->
                new ChannelPart(robot.type(), robot.url(), null, robot.secret(), robot.keywords(), robot.language());
        };
    }

    /** The settings that are asked for. What is masked in them stays as it is now, if the type does. */
    public ChannelSettings settings(@Nullable ChannelSettings now) {
        if (Email.TYPE.equals(type)) {
            return new Email(Objects.requireNonNull(address), wanted());
        }
        if (url == null) {
            return new Feed(); // any other channel without one has been refused
        }
        var same = now != null && now.type().equals(type) ? now : null;
        var address = same != null && url.equals(same.masked().url()) ? same.url() : url;
        return RobotVendor.of(type)
                .<ChannelSettings>map(vendor -> new Robot(
                        vendor,
                        address,
                        Masks.MASK.equals(secret) && same instanceof Robot robot ? robot.secret() : secret,
                        keywords == null ? List.of() : List.copyOf(keywords),
                        wanted()))
                .orElseGet(() -> new Webhook(address));
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private MessageLanguage wanted() {
        return language == null ? MessageLanguage.CHINESE : language;
    }

    @Override
    public void check(Faults faults) {
        var robot = RobotVendor.of(type);
        var isFeed = Feed.TYPE.equals(type);
        var isEmail = Email.TYPE.equals(type);
        var hasUrl = robot.isPresent() || Webhook.TYPE.equals(type);
        faults.unless(hasUrl || isFeed || isEmail, "/type", "one-of", TYPES);
        if (hasUrl || isFeed || isEmail) {
            faults.unless(!hasUrl || isGiven(url), "/url", "not-blank");
            faults.unless(hasUrl || url == null, "/url", "not-of-channel");
            faults.unless(!isEmail || isGiven(address), "/address", "not-blank");
            faults.unless(isEmail || address == null, "/address", "not-of-channel");
            faults.unless(secret == null || robot.filter(RobotVendor::signs).isPresent(), "/secret", "not-of-channel");
            faults.unless(keywords == null || robot.isPresent(), "/keywords", "not-of-channel");
            faults.unless(language == null || isEmail || robot.isPresent(), "/language", "not-of-channel");
            var both = language == MessageLanguage.BOTH && robot.isPresent() && robot.get() != RobotVendor.FEISHU;
            faults.unless(!both, "/language", "one-of", "zh-CN, en");
        }
    }
}
