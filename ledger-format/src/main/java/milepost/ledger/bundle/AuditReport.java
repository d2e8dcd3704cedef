package milepost.ledger.bundle;

import java.io.PrintStream;

/** Prints the findings of an audit, in English and Chinese. */
final class AuditReport {

    private static final int MAX_FAILURES = 20;

    private final PrintStream out;
    private int failures;

    AuditReport(PrintStream out) {
        this.out = out;
    }

    void ok(String english, String chinese) {
        print("ok    ", english, chinese);
    }

    void note(String english, String chinese) {
        print("note  ", english, chinese);
    }

    /** Prints a failure. After twenty of them the rest is only counted. */
    void fail(String english, String chinese) {
        failures++;
        if (failures <= MAX_FAILURES) {
            print("FAIL  ", english, chinese);
        }
    }

    int failures() {
        return failures;
    }

    boolean conclude() {
        if (failures == 0) {
            print("VERIFIED  ", "nothing is wrong with this bundle", "核验通过：未发现任何问题");
        } else {
            print("NOT VERIFIED  ", "findings: " + failures, "核验未通过，发现问题 " + failures + " 项");
        }
        return failures == 0;
    }

    private void print(String mark, String english, String chinese) {
        out.println(mark + printable(english));
        out.println(" ".repeat(mark.length()) + printable(chinese));
    }

    /** Replaces control characters: the text may come from anyone and must not control the terminal. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}]", "?");
    }
}
