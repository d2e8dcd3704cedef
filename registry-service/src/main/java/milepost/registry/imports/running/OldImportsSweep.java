package milepost.registry.imports.running;

import java.time.Duration;
import milepost.messaging.sweep.Sweep;
import milepost.registry.imports.state.ImportProperties;
import org.springframework.stereotype.Component;

/** Deletes imports some time after their end. What they have registered stays. */
@Component
class OldImportsSweep implements Sweep {

    private final ImportRepository imports;
    private final ImportProperties properties;

    OldImportsSweep(ImportRepository imports, ImportProperties properties) {
        this.imports = imports;
        this.properties = properties;
    }

    @Override
    public String name() {
        return "old-imports";
    }

    @Override
    public Duration interval() {
        return Duration.ofMinutes(10);
    }

    @Override
    public int batchSize() {
        return 1;
    }

    @Override
    public int sweep(int limit) {
        return imports.deleteOld(properties.keep(), limit);
    }
}
