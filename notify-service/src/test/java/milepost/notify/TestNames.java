package milepost.notify;

import milepost.notify.outgoing.FakeNames;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Puts names in the place of the system's name server that tests can change. */
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
