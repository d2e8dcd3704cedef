package milepost.registry.imports.running;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import milepost.registry.imports.state.Import;
import milepost.registry.imports.state.RowOutcome;
import org.springframework.stereotype.Component;

/** Counts the rows that imports register, and the imports that are at work. */
@Component
class ImportMeters {

    private final Map<RowOutcome, Counter> counters = new EnumMap<>(RowOutcome.class);

    ImportMeters(ImportProgressRepository imports, MeterRegistry meters) {
        Gauge.builder("milepost.imports.open", imports, ImportProgressRepository::countOpen)
                .description("Imports that are being read or run, at all instances")
                .register(meters);
        for (var outcome : RowOutcome.values()) {
            counters.put(
                    outcome,
                    Counter.builder("milepost.imports.rows")
                            .description("Rows of imports, by what became of them")
                            .tag("outcome", outcome.code())
                            .register(meters));
        }
    }

    void count(Import of, Map<RowOutcome, Integer> more) {
        if (!of.dry()) {
            Stream.of(RowOutcome.values())
                    .forEach(outcome -> Objects.requireNonNull(counters.get(outcome))
                            .increment(Math.max(0, more.getOrDefault(outcome, 0))));
        }
    }
}
