package milepost.standalone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import milepost.standalone.data.DataDirectory;
import milepost.standalone.data.Ports;
import milepost.standalone.data.Secrets;
import milepost.standalone.issuer.IssuerApplication;
import milepost.standalone.kafka.access.KafkaLogin;
import milepost.standalone.kafka.access.KafkaUser;
import milepost.standalone.postgres.Databases;
import milepost.standalone.service.Service;

/**
 * What the issuer and the services have to be told of this machine.
 *
 * @param kafka the address of the broker
 */
record Settings(DataDirectory data, Ports ports, Databases databases, String kafka) {

    /** Each connection is a PostgreSQL process, so few are kept open; more are opened on demand. */
    private static final int IDLE_CONNECTIONS = 2;

    /** Whose events a service writes or reads, by the name of its database. */
    private static final Map<String, List<String>> OWNERS = Map.of(
            "registry", List.of("registry", "progress"),
            "progress", List.of("registry", "progress", "notify"),
            "notify", List.of("registry", "progress", "notify"));

    Map<String, Object> ofIssuer() {
        return Map.of(
                "server.address", Ports.LOOPBACK.getHostAddress(),
                "server.port", ports.issuer(),
                "milepost.issuer.url", ports.issuerUrl(),
                "milepost.issuer.data", data.path());
    }

    Map<String, Object> of(Service service) {
        var settings = new HashMap<String, Object>(service.settings());
        settings.put("server.address", Ports.LOOPBACK.getHostAddress());
        settings.put("server.port", service.port());
        settings.put("milepost.ledger.key-file", data.resolve("ledger-key.pem"));
        settings.put("spring.datasource.url", databases.url(service.database()));
        settings.put("spring.datasource.username", service.database());
        settings.put("spring.datasource.password", databases.password(service.database()));
        settings.put("spring.datasource.hikari.minimum-idle", IDLE_CONNECTIONS);
        settings.put("spring.kafka.bootstrap-servers", kafka);
        var secrets = Secrets.in(data.secrets());
        settings.putAll(KafkaLogin.of(KafkaUser.named(service.database()), secrets).springSettings());
        settings.putAll(eventKeys(service.database(), secrets));
        settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", ports.issuerUrl());
        settings.put("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", ports.issuerUrl() + "/oauth2/jwks");
        settings.put("milepost.access.audience", IssuerApplication.AUDIENCE);
        settings.put("milepost.access.token-url", ports.issuerUrl() + "/oauth2/token");
        return settings;
    }

    /** The keys of the events that a service writes or reads. */
    static Map<String, String> eventKeys(String service, Secrets secrets) {
        return Objects.requireNonNull(OWNERS.get(service)).stream()
                .collect(Collectors.toMap(owner -> "milepost.messaging.keys." + owner, secrets::events));
    }
}
