package milepost.standalone.seeds;

import java.util.ArrayList;
import java.util.List;

/** Counts what became of the rows of one kind, and shows it as it happens. */
final class Tally {

    private final String kind;
    private final Progress progress;
    private final List<LoadReport.Refusal> refusals = new ArrayList<>();
    private int created;
    private int present;

    Tally(String kind, Progress progress) {
        this.kind = kind;
        this.progress = progress;
    }

    void start(int rows) {
        progress.start(kind, rows);
    }

    void created(String row) {
        created++;
        progress.step(row);
    }

    void present(String row) {
        present++;
        progress.step(row);
    }

    void refused(String row, String reason) {
        refusals.add(new LoadReport.Refusal(row, reason));
        progress.line("refused: " + row + ": " + reason);
        progress.step(row);
    }

    LoadReport.Count count() {
        return new LoadReport.Count(created, present);
    }

    List<LoadReport.Refusal> refusals() {
        return refusals;
    }
}
