package milepost.standalone.service;

import java.util.Map;

/**
 * A service to run in this JVM.
 *
 * @param name also the name of its configuration file
 * @param application its Spring Boot class
 * @param database the name of its database and of the user that owns it
 * @param settings in addition to those that all services get
 */
public record Service(String name, Class<?> application, int port, String database, Map<String, Object> settings) {

    public Service {
        settings = Map.copyOf(settings);
    }
}
