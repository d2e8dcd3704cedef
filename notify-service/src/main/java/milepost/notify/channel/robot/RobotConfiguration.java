package milepost.notify.channel.robot;

import io.micrometer.core.instrument.MeterRegistry;
import milepost.notify.channel.Channel;
import milepost.notify.channel.outgoing.EndpointRules;
import milepost.notify.channel.outgoing.OutgoingClient;
import milepost.notify.channel.pace.QuietMinutes;
import milepost.notify.channel.pace.SendingPace;
import milepost.notify.channel.robot.card.CardWriter;
import milepost.notify.channel.robot.vendor.DingTalkRules;
import milepost.notify.channel.robot.vendor.FeishuRules;
import milepost.notify.channel.robot.vendor.VendorRules;
import milepost.notify.channel.robot.vendor.WeComRules;
import milepost.notify.link.ConsoleLinks;
import milepost.notify.wording.EventWording;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes a channel for the robots of each vendor. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RobotProperties.class)
class RobotConfiguration {

    private final EndpointRules endpoints;
    private final RobotProperties settings;
    private final CardWriter cards;
    private final SendingPace pace;
    private final OutgoingClient client;
    private final MeterRegistry meters;

    RobotConfiguration(
            EndpointRules endpoints,
            RobotProperties settings,
            EventWording wording,
            SendingPace pace,
            OutgoingClient client,
            MeterRegistry meters,
            ConsoleLinks links) {
        this.endpoints = endpoints;
        this.settings = settings;
        this.cards = new CardWriter(wording, links);
        this.pace = pace;
        this.client = client;
        this.meters = meters;
    }

    @Bean
    Channel weComChannel() {
        return channel(new WeComRules());
    }

    @Bean
    Channel dingTalkChannel() {
        return channel(new DingTalkRules());
    }

    @Bean
    Channel feishuChannel() {
        return channel(new FeishuRules());
    }

    private Channel channel(VendorRules vendor) {
        return new RobotChannel(
                vendor,
                new RobotUrls(endpoints, vendor, settings),
                cards,
                new QuietMinutes(settings.quietMinutes()),
                pace,
                new RobotClient(vendor, client, pace, new RobotMeters(meters, vendor.vendor())));
    }
}
