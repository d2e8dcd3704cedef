package milepost.standalone.service;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ServiceNameConverterTest {

    private final ServiceNameConverter converter = new ServiceNameConverter();

    @Test
    void everyThreadOfAServiceWritesItsName() throws Exception {
        var lines = new CompletableFuture<String>();

        Thread.ofPlatform().start(() -> {
            ServiceNameConverter.name("registry-service");
            Thread.ofPlatform().start(() -> Thread.ofVirtual().start(() -> lines.complete(line())));
        });

        assertThat(lines.get()).isEqualTo("registry-service");
        assertThat(line()).isEqualTo("standalone");
    }

    private String line() {
        return converter.convert(new LoggingEvent());
    }
}
