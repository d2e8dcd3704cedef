package milepost.registry.imports;

import java.util.List;
import milepost.registry.RegistryClient;

/** Regions of province 35, which tests of other features do not use. Two counties have one name. */
public final class TestRegions {

    private TestRegions() {}

    public static void define(RegistryClient registry) {
        define(registry, "100000", "全国");
        define(registry, "350000", "甲乙省");
        define(registry, "350100", "丙丁市");
        define(registry, "350102", "戊己区");
        define(registry, "350121", "庚辛县");
        define(registry, "350200", "壬癸市");
        define(registry, "350202", "戊己区");
        define(registry, "350221", "子丑县");
    }

    private static void define(RegistryClient registry, String code, String name) {
        if (code.equals("100000")) {
            return;
        }
        var region = RegistryClient.region(code);
        region.put("nameZh", name);
        if (code.equals("350000")) {
            registry.define(RegistryClient.region("100000"), region)
                    .expectStatus()
                    .isOk();
        } else {
            registry.define(region).expectStatus().isOk();
        }
    }

    static List<String> own() {
        return List.of("35");
    }
}
