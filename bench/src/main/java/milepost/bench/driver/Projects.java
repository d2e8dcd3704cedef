package milepost.bench.driver;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bodies of registrations as real offices send them: railways, each between two places that no other one joins. */
public final class Projects {

    private static final int PLACES = 3600;
    private static final int SECOND_CHARACTERS = 2900;
    private static final long PAIRS = PLACES * (PLACES - 1L) / 2;
    /** Shares no factor with the number of pairs, so that pairs that follow one another are strangers. */
    private static final long STRIDE = 1_000_003;

    private static final long NAMES_OF_A_RUN = 107_000;
    private static final long SECONDS_OF_A_RUN = 20;
    /** Runs on one database, which take longer than this each, have pairs of their own. */
    private static final AtomicLong NUMBER = new AtomicLong(
            System.currentTimeMillis() / (1_000 * SECONDS_OF_A_RUN) % (PAIRS / NAMES_OF_A_RUN) * NAMES_OF_A_RUN);

    private Projects() {}

    public static String name() {
        var pair = NUMBER.incrementAndGet() * STRIDE % PAIRS;
        var later = (long) ((1 + Math.sqrt(1 + 8.0 * pair)) / 2);
        while (later * (later - 1) / 2 > pair) {
            later--;
        }
        return place(pair - later * (later - 1) / 2) + "至" + place(later) + "铁路";
    }

    public static String body() {
        return body(name());
    }

    /** The body of a request with this many projects. */
    public static String body(int count) {
        return Stream.generate(Projects::body).limit(count).collect(Collectors.joining(",", "{\"projects\":[", "]}"));
    }

    public static String body(String name) {
        var from = name.substring(0, 2);
        var to = name.substring(3, 5);
        return """
                {"nameZh":"%s","nameEn":"Load test railway","aliases":[],"nature":"project","category":"railway",\
                "regions":["620100","623001"],"corridor":{"endpoints":["%s","%s"],"via":[]},"codes":[],\
                "responsibleOrg":null,"investment":"23390000000.00",\
                "descriptionZh":"新建铁路，线路全长约一百八十公里，设计时速二百五十公里。","partOf":null,"distinctFrom":[]}""".formatted(name, from, to);
    }

    /** Rare characters, which mean nothing in the name of a work; no two places begin alike. */
    private static String place(long number) {
        return Character.toString((int) (0x3400 + number))
                + Character.toString((int) (0x3400 + PLACES + number % SECOND_CHARACTERS));
    }
}
