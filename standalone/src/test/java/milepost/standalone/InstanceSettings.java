package milepost.standalone;

import java.util.Map;
import milepost.registry.RegistryApplication;
import milepost.standalone.data.DataDirectory;
import milepost.standalone.data.Ports;
import milepost.standalone.data.Secrets;
import milepost.standalone.postgres.Databases;
import milepost.standalone.service.Service;

/** Settings of a further instance of a service, beside those that Milepost runs. */
public final class InstanceSettings {

    private InstanceSettings() {}

    /**
     * Returns what an instance of registry-service needs on the same database and Kafka.
     *
     * @param ports of the Milepost
     * @param port of the instance
     */
    public static Map<String, Object> ofRegistry(DataDirectory data, Ports ports, int port) {
        var databases = new Databases(ports, Secrets.in(data.secrets()));
        return new Settings(data, ports, databases, Ports.address(ports.kafka()))
                .of(new Service("registry-service", RegistryApplication.class, port, "registry", Map.of()));
    }
}
