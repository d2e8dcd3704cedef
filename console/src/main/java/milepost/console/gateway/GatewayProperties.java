package milepost.console.gateway;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param connectTimeout how long a service may take to accept a connection
 * @param responseTimeout how long it may then be silent, before its answer and within it
 * @param pageTimeout how long it may be silent while a page is made here
 */
@ConfigurationProperties("milepost.console")
record GatewayProperties(
        @DefaultValue("http://127.0.0.1:8081") URI registryUrl,
        @DefaultValue("http://127.0.0.1:8082") URI progressUrl,
        @DefaultValue("http://127.0.0.1:8083") URI notifyUrl,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("60s") Duration responseTimeout,
        @DefaultValue("2s") Duration pageTimeout) {

    /** @param service its name under {@code /api} */
    URI url(String service) {
        return switch (service) {
            case "registry" -> registryUrl;
            case "progress" -> progressUrl;
            case "notify" -> notifyUrl;
            default -> throw new IllegalArgumentException(service);
        };
    }
}
