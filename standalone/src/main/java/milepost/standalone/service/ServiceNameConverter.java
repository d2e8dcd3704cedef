package milepost.standalone.service;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/**
 * Writes the name of the service into each line of the log that all services share. A service's name belongs to the thread that
 * starts it and to every thread that is started by those.
 */
public final class ServiceNameConverter extends ClassicConverter {

    private static final InheritableThreadLocal<String> NAME = new InheritableThreadLocal<>();

    /** Names the service that the current thread starts. */
    static void name(String service) {
        NAME.set(service);
    }

    @Override
    public String convert(ILoggingEvent event) {
        var name = NAME.get();
        return name == null ? "standalone" : name;
    }
}
