package milepost.notify;

import milepost.notify.channel.outgoing.FakeNames;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Replaces the system's name server by one that tests can configure. */
@TestConfiguration(proxyBeanMethods = false)
class TestNames {

    @Bean
    static FakeNames fakeNames() {
        return new FakeNames();
    }

    @Bean
    static BeanPostProcessor instead(FakeNames fakeNames) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals("names") && bean instanceof DnsResolver ? fakeNames : bean;
            }
        };
    }
}
