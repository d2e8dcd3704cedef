package milepost.bench;

import java.util.concurrent.atomic.AtomicLong;

/** Bodies of registrations as real offices send them, each with a name of its own. */
final class Projects {

    private static final AtomicLong NUMBER = new AtomicLong();
    private static final String RUN = Long.toString(System.currentTimeMillis(), 36);

    private Projects() {}

    static String name() {
        return "压测" + RUN + "第" + NUMBER.incrementAndGet() + "号铁路";
    }

    static String body(String name) {
        return """
                {"nameZh":"%s","nameEn":"Load test railway","aliases":[],"nature":"project","category":"railway",\
                "regions":["620100","623001"],"corridor":{"endpoints":["兰州","合作"],"via":[]},"codes":[],\
                "responsibleOrg":null,"investment":"23390000000.00",\
                "descriptionZh":"新建铁路，线路全长约一百八十公里，设计时速二百五十公里。","partOf":null,"distinctFrom":[]}""".formatted(name);
    }
}
