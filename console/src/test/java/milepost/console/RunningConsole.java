package milepost.console;

import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A console on a port of its own. */
public final class RunningConsole implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    /** @param settings each as {@code name=value} */
    public RunningConsole(String... settings) {
        var own = Stream.of("server.port=0", "server.address=127.0.0.1", "milepost.console.login.client-secret=secret");
        context = SpringApplication.run(
                ConsoleApplication.class,
                Stream.concat(own, Arrays.stream(settings))
                        .map(setting -> "--" + setting)
                        .toArray(String[]::new));
    }

    public String url() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    public Visitor visitor() {
        return new Visitor(url());
    }

    @Override
    public void close() {
        context.close();
    }
}
