package milepost.notify.channel.robot.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import milepost.notify.channel.ChannelSettings.Robot;
import milepost.notify.channel.MessageLanguage;
import milepost.notify.channel.RobotVendor;
import milepost.notify.channel.robot.card.Card;
import milepost.notify.channel.robot.card.Card.Entry;
import milepost.notify.wording.Language;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SignaturesTest {

    private static final Instant AT = Instant.ofEpochSecond(1_599_360_473);
    private static final Card CARD =
            new Card(Language.ZH, "开工", List.of(new Entry("开工", "已开工", null)), List.of(), "查看");

    @Test
    void dingTalkHasTheSecretAsKeyAndTheSignatureInTheQuery() {
        var robot = robot(RobotVendor.DINGTALK, "https://oapi.dingtalk.com/robot/send?access_token=12345678");

        assertThat(new DingTalkRules().address(robot, AT))
                .hasToString("https://oapi.dingtalk.com/robot/send?access_token=12345678&timestamp=1599360473000"
                        + "&sign=eblRZvilBzXa6Ce18IeBM4pMy1rYNWKicaCg6VMwQe0%3D");
    }

    @Test
    void feishuHasTheSecretInTheKeyAndTheSignatureInTheBody() {
        var robot = robot(RobotVendor.FEISHU, "https://open.feishu.cn/open-apis/bot/v2/hook/12345678");

        var body = JsonMapper.shared().readTree(new FeishuRules().body(List.of(CARD), robot, AT));

        assertThat(body.get("timestamp").asString()).isEqualTo("1599360473");
        assertThat(body.get("sign").asString()).isEqualTo("l1N0gAcBjdwBvGm1xMjOF0XSyaLRpR7tuO5dHfhAYc8=");
        assertThat(new FeishuRules().address(robot, AT)).hasToString(robot.url());
    }

    private static Robot robot(RobotVendor vendor, String url) {
        return new Robot(vendor, url, "demo", List.of(), MessageLanguage.CHINESE);
    }
}
