package milepost.standalone.service;

/**
 * A service as this JVM runs it.
 *
 * @param name also the name of its configuration file
 * @param application its Spring Boot class
 * @param database its database, and the user who owns that
 */
public record Service(String name, Class<?> application, int port, String database) {}
