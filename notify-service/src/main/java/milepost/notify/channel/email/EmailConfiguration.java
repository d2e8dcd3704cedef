package milepost.notify.channel.email;

import io.micrometer.core.instrument.MeterRegistry;
import milepost.notify.channel.Channel;
import milepost.notify.channel.pace.SendingPace;
import milepost.notify.link.ConsoleLinks;
import milepost.notify.wording.EventWording;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the channel for mails, also where there is no mail server: it says then what is missing. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmailProperties.class)
class EmailConfiguration {

    @Bean
    Channel emailChannel(
            EmailProperties settings,
            ConsoleLinks links,
            SslBundles bundles,
            EventWording wording,
            SendingPace pace,
            MeterRegistry meters) {
        var server = new MailServer(settings, bundles);
        var mails = new MailWriter(server, settings, links, new MailTexts(wording, links));
        return new EmailChannel(settings, links, server, mails, pace, new EmailMeters(meters));
    }
}
