package milepost.notify;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import milepost.access.TrustTestTokens;
import milepost.messaging.test.ServiceIT;
import milepost.web.test.DescribedResponses;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * The whole service, allowed to deliver to receivers on this machine. Names are resolved by {@link TestNames}, and
 * endpoints are disabled after seconds instead of days; streams are never silent for a second.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceIT
@TrustTestTokens
@Import({TestNames.class, Probe.class, DescribedResponses.class})
@TestPropertySource(
        properties = {
            "milepost.notify.allow-loopback-endpoints=true",
            "milepost.notify.consent=none",
            "milepost.notify.sending.disable-after=3s",
            "milepost.notify.sending.disable-after-failures=2",
            "milepost.notify.robots.quiet-minutes=",
            "milepost.notify.console-url=https://console.example.org/",
            "milepost.notify.stream.heartbeat=300ms",
            "management.endpoints.web.exposure.include=health,info,prometheus"
        })
public @interface NotifyIT {}
