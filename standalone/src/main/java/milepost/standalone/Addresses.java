package milepost.standalone;

import java.net.URI;
import milepost.standalone.data.Ports;

/** Where issuer, registry and progress-service are found: on this machine, or in containers where the environment says so. */
record Addresses(URI issuer, URI registry, URI progress) {

    static Addresses of(Ports ports) {
        return new Addresses(
                found("MILEPOST_ISSUER_URL", ports.issuerUrl()),
                found("MILEPOST_REGISTRY_URL", Ports.url(ports.registry())),
                found("MILEPOST_PROGRESS_URL", Ports.url(ports.progress())));
    }

    private static URI found(String variable, String otherwise) {
        return URI.create(System.getenv().getOrDefault(variable, otherwise));
    }
}
