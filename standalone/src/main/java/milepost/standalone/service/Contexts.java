package milepost.standalone.service;

import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import milepost.standalone.data.Problem;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Spring contexts in this JVM. Several may start in parallel. They are closed in reverse order of becoming ready.
 */
public final class Contexts implements AutoCloseable {

    private final Deque<ConfigurableApplicationContext> running = new ConcurrentLinkedDeque<>();
    private final ReadWriteLock starting = new ReentrantReadWriteLock();

    /**
     * Starts a context and returns when it is ready.
     *
     * @param configName the name of its configuration file; all services share one class path
     * @param settings override that file
     * @throws Problem if it does not start
     */
    public void start(String configName, Class<?> application, Map<String, ?> settings) {
        var arguments = settings.entrySet().stream()
                .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue()))
                .toArray(String[]::new);
        var spring = new SpringApplication(application);
        spring.setDefaultProperties(Map.of(
                "spring.config.name", configName,
                "spring.jmx.enabled", "false",
                "spring.main.banner-mode", "off"));
        spring.setRegisterShutdownHook(false);
        starting.readLock().lock();
        ServiceNameConverter.name(configName);
        try {
            running.push(spring.run(arguments));
        } catch (RuntimeException e) {
            throw new Problem("%s did not start: %s".formatted(configName, rootOf(e)), e);
        } finally {
            starting.readLock().unlock();
        }
    }

    private static Throwable rootOf(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    @Override
    public void close() {
        starting.writeLock().lock();
        try {
            while (!running.isEmpty()) {
                running.pop().close();
            }
        } finally {
            starting.writeLock().unlock();
        }
    }
}
