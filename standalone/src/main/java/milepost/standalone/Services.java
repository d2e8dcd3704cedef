package milepost.standalone;

import java.util.List;
import java.util.Map;
import milepost.registry.RegistryApplication;
import milepost.standalone.data.Ports;
import milepost.standalone.service.Service;

/** The services of Milepost, as they run on one machine. */
final class Services {

    private Services() {}

    static List<Service> on(Ports ports) {
        return List.of(
                new Service("registry-service", RegistryApplication.class, ports.registry(), "registry", Map.of()));
    }
}
