package milepost.registry.oc4ids.json;

import java.math.BigDecimal;
import java.util.List;
import milepost.registry.oc4ids.json.Oc4idsProject.Value;
import milepost.registry.oc4ids.json.Periods.Period;
import org.jspecify.annotations.Nullable;

/** A curve. An observation has either a measure in a unit or a value. */
public record Metric(String id, String title, List<Observation> observations) {

    public record Observation(
            String id,
            Period period,
            @Nullable BigDecimal measure,
            @Nullable Unit unit,
            @Nullable Value value) {}

    public record Unit(String name, String scheme, String id) {}
}
