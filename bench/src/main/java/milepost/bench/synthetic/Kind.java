package milepost.bench.synthetic;

import java.util.List;
import java.util.Random;

/**
 * A kind of work.
 *
 * @param weight how common it is among the others
 */
record Kind(String zh, String en, String category, int weight) {

    private static final int LINES = 4;

    private static final List<Kind> KINDS = List.of(
            new Kind("铁路", "railway", "railway", 26),
            new Kind("高速公路", "expressway", "highway", 16),
            new Kind("公路", "highway", "highway", 10),
            new Kind("±800千伏特高压直流输电工程", "UHV line", "power-grid", 4),
            new Kind("机场", "airport", "airport", 3),
            new Kind("水库", "reservoir", "water-resources", 8),
            new Kind("风电基地", "wind power base", "power-generation", 6),
            new Kind("物流枢纽", "logistics hub", "logistics-hub", 5),
            new Kind("产业园区", "industrial park", "industry-park", 6),
            new Kind("生态修复工程", "ecological restoration", "ecology", 6),
            new Kind("人民医院", "hospital", "health", 3),
            new Kind("养老服务中心", "care centre", "elderly-care", 3),
            new Kind("数据中心", "data centre", "digital", 2),
            new Kind("职业学院", "vocational college", "education", 2));

    static Kind any(Random random) {
        var left = random.nextInt(KINDS.stream().mapToInt(Kind::weight).sum());
        for (var kind : KINDS) {
            left -= kind.weight();
            if (left < 0) {
                return kind;
            }
        }
        throw new IllegalStateException();
    }

    /** Whether it runs from one place to another. */
    boolean isLine() {
        return KINDS.indexOf(this) < LINES;
    }
}
