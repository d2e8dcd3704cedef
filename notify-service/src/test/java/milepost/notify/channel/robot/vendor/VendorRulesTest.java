package milepost.notify.channel.robot.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import milepost.notify.channel.robot.vendor.Verdict.Limited;
import milepost.notify.channel.robot.vendor.Verdict.Refused;
import milepost.notify.channel.robot.vendor.Verdict.Unknown;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VendorRulesTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final VendorRules DINGTALK = new DingTalkRules();
    private static final VendorRules FEISHU = new FeishuRules();
    private static final VendorRules WECOM = new WeComRules();

    static Stream<Arguments> codes() {
        return Stream.of(
                Arguments.of(DINGTALK, 130101, "send too fast", new Limited(Duration.ofMinutes(10))),
                Arguments.of(DINGTALK, 410100, "发送速度太快而限流", new Limited(Duration.ofMinutes(10))),
                Arguments.of(DINGTALK, 310000, "keywords not in content", new Refused("keyword")),
                Arguments.of(DINGTALK, 310000, "sign not match", new Refused("sign")),
                Arguments.of(DINGTALK, 310000, "invalid timestamp", new Refused("sign")),
                Arguments.of(DINGTALK, 310000, "ip 1.2.3.4 not in whitelist", new Refused("ip")),
                Arguments.of(DINGTALK, 310000, "错误描述:关键词不匹配", new Refused("keyword")),
                Arguments.of(DINGTALK, 310000, "", new Refused("security")),
                Arguments.of(DINGTALK, 300001, "token is not exist", new Refused("key")),
                Arguments.of(DINGTALK, 460101, "message too long", new Unknown()),
                Arguments.of(DINGTALK, -1, "系统繁忙", new Unknown()),
                Arguments.of(FEISHU, 11232, "frequency limited", new Limited(MINUTE)),
                Arguments.of(FEISHU, 9499, "Too Many Request", new Limited(MINUTE)),
                Arguments.of(FEISHU, 9499, "Bad Request", new Refused("form")),
                Arguments.of(FEISHU, 19021, "sign match fail", new Refused("sign")),
                Arguments.of(FEISHU, 19022, "Ip Not Allowed", new Refused("ip")),
                Arguments.of(FEISHU, 19024, "Key Words Not Found", new Refused("keyword")),
                Arguments.of(FEISHU, 19007, "Bot Not Enabled", new Refused("disabled")),
                Arguments.of(FEISHU, 19001, "param invalid", new Refused("key")),
                Arguments.of(FEISHU, 1, "?", new Unknown()),
                Arguments.of(WECOM, 45009, "api freq out of limit", new Limited(MINUTE)),
                Arguments.of(WECOM, 93000, "invalid webhook url", new Refused("key")),
                Arguments.of(WECOM, -1, "system busy", new Unknown()));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void aCodeHasAMeaning(VendorRules vendor, int code, String words, Verdict verdict) {
        assertThat(vendor.verdict(code, words)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void thePaceStaysBelowTheLimitOfAnyMinute(int number) {
        var vendor = number == 1 ? DINGTALK : number == 2 ? FEISHU : WECOM;
        var mostInAMinute =
                vendor.pace().burst() + MINUTE.dividedBy(vendor.pace().interval());

        assertThat(mostInAMinute).isLessThan(vendor == FEISHU ? 100 : 20);
    }
}
