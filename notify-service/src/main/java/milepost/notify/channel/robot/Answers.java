package milepost.notify.channel.robot;

import java.time.Duration;
import java.util.Optional;
import milepost.notify.channel.ChannelSettings.Robot;
import milepost.notify.channel.Outcome;
import milepost.notify.channel.Refusal;
import milepost.notify.channel.SendResult;
import milepost.notify.channel.robot.card.RobotTexts;
import milepost.notify.channel.robot.vendor.VendorRules;
import milepost.notify.channel.robot.vendor.Verdict;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a vendor has answered. The HTTP status is not enough: refusals come with a 200. */
final class Answers {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final Duration BLOCK = Duration.ofMinutes(1);

    private final VendorRules vendor;

    Answers(VendorRules vendor) {
        this.vendor = vendor;
    }

    /** Returns the vendor's code, or empty if it has answered none. */
    Optional<Integer> code(SendResult response) {
        return Optional.ofNullable(response.detail())
                .map(Answers::tree)
                .map(answer -> answer.path(vendor.codeMember()))
                .filter(JsonNode::isInt)
                .map(JsonNode::intValue);
    }

    /** Returns what a response means; without secrets, even if the vendor repeats them. */
    SendResult result(SendResult response, Robot robot) {
        var code = code(response);
        var isSuccess = response.delivered();
        var answered = isSuccess || response.outcome() == Outcome.STATUS;
        if (!answered || (isSuccess && code.equals(Optional.of(0)))) {
            return as(response.outcome(), response, robot, response.retryAfter(), null);
        }
        var status = response.status();
        if (status != null && status == TOO_MANY_REQUESTS) {
            return as(Outcome.VENDOR_LIMIT, response, robot, longer(BLOCK, response.retryAfter()), null);
        }
        return code.filter(one -> one != 0)
                .map(one -> switch (vendor.verdict(one, words(response))) {
                    case Verdict.Limited(var time) ->
                        as(Outcome.VENDOR_LIMIT, response, robot, longer(time, response.retryAfter()), null);
                    case Verdict.Refused(var reason) ->
                        as(Outcome.VENDOR_REFUSED, response, robot, null, refusal(reason, one, robot));
                    case Verdict.Unknown() -> as(Outcome.VENDOR_ERROR, response, robot, response.retryAfter(), null);
                })
                .orElseGet(() -> as(
                        isSuccess ? Outcome.VENDOR_ERROR : Outcome.STATUS,
                        response,
                        robot,
                        response.retryAfter(),
                        null));
    }

    private Refusal refusal(String reason, int code, Robot robot) {
        var language = robot.language().languages().getFirst();
        var name = RobotTexts.text(language, "vendor." + vendor.vendor().code());
        return new Refusal(
                "robot-" + reason, RobotTexts.text(language, "refused." + reason, name, Integer.toString(code)));
    }

    private String words(SendResult response) {
        var answer = response.detail() == null ? null : tree(response.detail());
        return answer == null ? "" : answer.path(vendor.wordsMember()).asString("");
    }

    private static @Nullable JsonNode tree(String detail) {
        try {
            return JsonMapper.shared().readTree(detail);
        } catch (JacksonException _) {
            return null;
        }
    }

    private static SendResult as(
            Outcome outcome,
            SendResult response,
            Robot robot,
            @Nullable Duration retryAfter,
            @Nullable Refusal refusal) {
        var detail = response.detail() == null ? null : robot.withoutSecrets(response.detail());
        return new SendResult(outcome, response.status(), retryAfter, detail, response.took(), refusal);
    }

    private static Duration longer(Duration one, @Nullable Duration other) {
        return other != null && other.compareTo(one) > 0 ? other : one;
    }
}
