package milepost.standalone;

import java.util.HashMap;
import java.util.Map;
import milepost.standalone.data.DataDirectory;
import milepost.standalone.data.Ports;
import milepost.standalone.data.Secrets;
import milepost.standalone.issuer.IssuerApplication;
import milepost.standalone.kafka.access.KafkaUser;
import milepost.standalone.kafka.access.ServiceSecrets;
import milepost.standalone.postgres.Databases;
import milepost.standalone.service.Service;

/**
 * What the issuer, the console and the services have to be told of this machine.
 *
 * @param kafka the address of the broker
 */
record Settings(DataDirectory data, Ports ports, Databases databases, String kafka) {

    /** Each connection is a PostgreSQL process, so few are kept open; more are opened on demand. */
    private static final int IDLE_CONNECTIONS = 2;

    Map<String, Object> ofIssuer() {
        return Map.of(
                "server.address", Ports.LOOPBACK.getHostAddress(),
                "server.port", ports.issuer(),
                "milepost.issuer.url", ports.issuerUrl(),
                "milepost.issuer.console-url", Ports.url(ports.console()),
                "milepost.issuer.data", data.path());
    }

    Map<String, Object> ofConsole() {
        return Map.of(
                "server.address", Ports.LOOPBACK.getHostAddress(),
                "server.port", ports.console(),
                "milepost.console.public-url", Ports.url(ports.console()),
                "milepost.console.registry-url", Ports.url(ports.registry()),
                "milepost.console.progress-url", Ports.url(ports.progress()),
                "milepost.console.notify-url", Ports.url(ports.notification()),
                "milepost.console.login.issuer-uri", ports.issuerUrl(),
                "milepost.console.login.client-secret",
                        Secrets.in(data.secrets()).client("console"));
    }

    Map<String, Object> of(Service service) {
        var settings = new HashMap<String, Object>(service.settings());
        settings.put("server.address", Ports.LOOPBACK.getHostAddress());
        settings.put("server.port", service.port());
        settings.put("milepost.notify.console-url", Ports.url(ports.console()));
        settings.put("milepost.ledger.key-file", data.resolve("ledger-key.pem"));
        settings.put("spring.datasource.url", databases.url(service.database()));
        settings.put("spring.datasource.username", service.database());
        settings.put("spring.datasource.password", databases.password(service.database()));
        settings.put("spring.datasource.hikari.minimum-idle", IDLE_CONNECTIONS);
        settings.put("spring.kafka.bootstrap-servers", kafka);
        settings.putAll(new ServiceSecrets(KafkaUser.named(service.database()), Secrets.in(data.secrets())).settings());
        settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", ports.issuerUrl());
        settings.put("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", ports.issuerUrl() + "/oauth2/jwks");
        settings.put("milepost.access.audience", IssuerApplication.AUDIENCE);
        settings.put("milepost.access.token-url", ports.issuerUrl() + "/oauth2/token");
        return settings;
    }
}
