package milepost.messaging.trace;

import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SdkTracerProviderBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/**
 * Records the spans of a trace only where something exports them, or where the caller records the trace. Log lines, events and
 * webhooks carry the ids of the trace in any case.
 */
@AutoConfiguration
class TraceAutoConfiguration {

    @Bean
    SdkTracerProviderBuilderCustomizer recordingForExporters(ObjectProvider<SpanExporter> exporters) {
        return traces -> {
            if (exporters.stream().findAny().isEmpty()) {
                traces.setSampler(Sampler.parentBased(Sampler.alwaysOff()));
            }
        };
    }
}
