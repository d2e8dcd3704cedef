package milepost.standalone;

import java.util.List;
import milepost.standalone.data.Ports;
import milepost.standalone.service.Service;

/** The services of Milepost, as they run on one machine. */
final class Services {

    private Services() {}

    static List<Service> on(Ports ports) {
        return List.of();
    }
}
