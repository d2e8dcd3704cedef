package milepost.bench.synthetic;

import java.util.List;
import java.util.Random;

/** The values of synthetic projects; one that is listed several times is as much more frequent. */
final class Mix {

    static final List<String> STAGES = List.of(
            "CONCEIVED",
            "CONCEIVED",
            "CONCEIVED",
            "CONCEIVED",
            "RESERVED",
            "PROPOSED",
            "FEASIBILITY",
            "DESIGN",
            "PRE_CONSTRUCTION",
            "CONSTRUCTION",
            "CONSTRUCTION",
            "CONSTRUCTION",
            "COMPLETED",
            "OPERATION");
    static final List<String> LIGHTS = List.of("green", "green", "yellow", "red");
    static final List<String> NATURES = List.of(
            "project", "project", "project", "project", "project", "project", "programme", "platform", "target");

    private Mix() {}

    static <T> T one(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
