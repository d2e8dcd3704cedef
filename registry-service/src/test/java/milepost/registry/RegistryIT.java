package milepost.registry;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import milepost.access.TrustTestTokens;
import milepost.messaging.test.ServiceIT;
import milepost.web.test.DescribedResponses;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A {@link ServiceIT} of registry-service, with a {@link RegistryClient}. All of them share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceIT
@TrustTestTokens
@Import({RegistryIT.Clients.class, DescribedResponses.class})
public @interface RegistryIT {

    @TestConfiguration(proxyBeanMethods = false)
    class Clients {

        @Bean
        @Lazy
        RegistryClient registryClient(RestTestClient http) {
            return RegistryClient.of(http);
        }
    }
}
