package milepost.notify.channel.robot;

import java.util.List;
import java.util.Set;
import milepost.notify.channel.RobotVendor;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param wecom what URLs of WeCom's robots begin with, without a slash at the end
 * @param dingtalk what URLs of DingTalk's robots begin with
 * @param feishu what URLs of robots of Feishu and Lark begin with
 * @param quietMinutes minutes of each hour in which nothing but tests is sent
 */
@ConfigurationProperties("milepost.notify.robots")
record RobotProperties(
        @DefaultValue("https://qyapi.weixin.qq.com") List<String> wecom,
        @DefaultValue("https://oapi.dingtalk.com") List<String> dingtalk,

        @DefaultValue({"https://open.feishu.cn", "https://open.larksuite.com"})
        List<String> feishu,

        @DefaultValue({"0", "30"}) Set<Integer> quietMinutes) {

    List<String> bases(RobotVendor vendor) {
        return switch (vendor) {
            case WECOM -> wecom;
            case DINGTALK -> dingtalk;
            case FEISHU -> feishu;
        };
    }
}
