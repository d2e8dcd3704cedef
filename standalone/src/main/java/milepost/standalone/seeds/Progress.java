package milepost.standalone.seeds;

import java.io.PrintStream;

/** Shows the progress of a load: a bar on a terminal, otherwise one line for each tenth. */
final class Progress {

    private static final int BAR = 30;
    private static final String REDRAW = "\r\u001b[K";

    private final PrintStream out;
    private final boolean terminal;
    private String stage = "";
    private int total;
    private int done;

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    static Progress on(PrintStream out) {
        var console = System.console();
        return new Progress(out, out == System.out && console != null && console.isTerminal());
    }

    void start(String newStage, int rows) {
        stage = newStage;
        total = rows;
        done = 0;
    }

    void step(String row) {
        step(row, 1);
    }

    /** @param rows how many are done since the last step */
    void step(String row, int rows) {
        if (rows == 0) {
            return;
        }
        done += rows;
        if (terminal) {
            var filled = BAR * done / total;
            out.print(REDRAW
                    + "%-9s [%s%s] %d/%d  %s"
                            .formatted(
                                    stage, "#".repeat(filled), " ".repeat(BAR - filled), done, total, shortened(row)));
            out.flush();
        } else if (10 * done / total > 10 * (done - rows) / total) {
            out.println(stage + " " + done + "/" + total);
        }
    }

    /** Prints a line that stays. */
    void line(String text) {
        out.println(terminal ? REDRAW + text : text);
    }

    private static String shortened(String row) {
        return row.length() <= 24 ? row : row.substring(0, 23) + "…";
    }
}
