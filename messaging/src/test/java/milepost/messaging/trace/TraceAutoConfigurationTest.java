package milepost.messaging.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** With the settings that all services share. */
class TraceAutoConfigurationTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String ENDPOINT =
            "management.opentelemetry.tracing.export.otlp.endpoint=http://127.0.0.1:9/v1/traces";

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withPropertyValues("spring.config.name=milepost-defaults")
            .withConfiguration(AutoConfigurations.of(
                    OpenTelemetrySdkAutoConfiguration.class,
                    OpenTelemetryTracingAutoConfiguration.class,
                    OtlpTracingAutoConfiguration.class,
                    MicrometerTracingAutoConfiguration.class,
                    TraceAutoConfiguration.class));

    @Test
    void withoutAnExporterATraceHasAnIdAndIsNotRecorded() {
        inRequest(Map.of(), trace -> {
            assertThat(trace.traceId()).matches("(?!0+$)[0-9a-f]{32}");
            assertThat(trace.sampled()).isFalse();
        });
    }

    @Test
    void withAnExporterEachTraceIsRecorded() {
        inRequest(Map.of(), trace -> assertThat(trace.sampled()).isTrue(), ENDPOINT);
    }

    @Test
    void withAnExporterTheShareOfTracesCanBeSet() {
        inRequest(
                Map.of(),
                trace -> assertThat(trace.sampled()).isFalse(),
                ENDPOINT,
                "management.tracing.sampling.probability=0");
    }

    @Test
    void aCallersTraceGoesOnAsTheCallerRecordsIt() {
        inRequest(Map.of("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"), trace -> {
            assertThat(trace.traceId()).isEqualTo(TRACE);
            assertThat(trace.sampled()).isTrue();
        });
        inRequest(Map.of("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-00"), trace -> {
            assertThat(trace.traceId()).isEqualTo(TRACE);
            assertThat(trace.sampled()).isFalse();
        });
    }

    private void inRequest(Map<String, String> headers, Consumer<TraceContext> check, String... settings) {
        service.withPropertyValues(settings).run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(Tracer.class);
            var request =
                    context.getBean(Propagator.class).extract(headers, Map::get).start();

            check.accept(request.context());
            request.end();
        });
    }
}
