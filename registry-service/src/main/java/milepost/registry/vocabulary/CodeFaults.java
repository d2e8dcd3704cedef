package milepost.registry.vocabulary;

import java.util.List;
import java.util.regex.Pattern;
import milepost.web.check.Faults;

/** Says which part of a text is wrong, so that it is no national project code. */
public final class CodeFaults {

    private static final Pattern FORMER_YEAR = Pattern.compile("20(1[5-9]|20)");
    private static final Pattern SERIAL = Pattern.compile("[0-9]{6}");
    private static final Pattern FORMER_SERIAL = Pattern.compile("[0-9]{5,6}");

    private static final List<Part> PARTS = List.of(
            new Part("code-time", Pattern.compile("20(1[5-9]|20)|[0-9]{2}(0[1-9]|1[0-2])")),
            new Part("code-region", SERIAL),
            new Part("code-office", Pattern.compile("[0-9]{2}")),
            new Part("code-type", Pattern.compile("[0-9]{2}")));

    private CodeFaults() {}

    private record Part(String fault, Pattern form) {}

    /** Adds a fault for each wrong part. */
    public static void add(String code, String pointer, Faults faults) {
        var parts = code.split("-", -1);
        if (parts.length != PARTS.size() + 1) {
            faults.add(pointer, "code-parts", parts.length);
            return;
        }
        for (var i = 0; i < PARTS.size(); i++) {
            var part = PARTS.get(i);
            faults.unless(part.form().matcher(parts[i]).matches(), pointer, part.fault(), parts[i]);
        }
        var serial = FORMER_YEAR.matcher(parts[0]).matches() ? FORMER_SERIAL : SERIAL;
        faults.unless(serial.matcher(parts[PARTS.size()]).matches(), pointer, "code-serial", parts[PARTS.size()]);
    }
}
