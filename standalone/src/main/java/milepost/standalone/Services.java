package milepost.standalone;

import java.util.List;
import java.util.Map;
import milepost.notify.NotifyApplication;
import milepost.progress.ProgressApplication;
import milepost.registry.RegistryApplication;
import milepost.standalone.data.Ports;
import milepost.standalone.service.Service;

/** The services of Milepost, as they run on one machine. */
final class Services {

    private Services() {}

    static List<Service> on(Ports ports) {
        return List.of(
                new Service("registry-service", RegistryApplication.class, ports.registry(), "registry", Map.of()),
                new Service("progress-service", ProgressApplication.class, ports.progress(), "progress", Map.of()),
                new Service(
                        "notify-service", NotifyApplication.class, ports.notification(), "notify", trialWebhooks()));
    }

    /**
     * A trial has its subscriber's endpoint on this machine, and nobody else's has to agree. Other machines cannot reach the
     * services here.
     */
    private static Map<String, Object> trialWebhooks() {
        return Map.of("milepost.notify.allow-loopback-endpoints", true, "milepost.notify.consent", "none");
    }
}
