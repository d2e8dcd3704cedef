package milepost.standalone.service;

import java.util.Map;

/**
 * A service as this JVM runs it.
 *
 * @param name also the name of its configuration file
 * @param application its Spring Boot class
 * @param database its database, and the user who owns that
 * @param settings what it needs beyond what all services are given
 */
public record Service(String name, Class<?> application, int port, String database, Map<String, Object> settings) {

    public Service {
        settings = Map.copyOf(settings);
    }
}
