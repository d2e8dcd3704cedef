package milepost.standalone.seeds;

import java.util.ArrayList;
import java.util.List;

/** Counts what became of the rows of one kind, and shows it as it happens. Several threads may tell it. */
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

    synchronized void created(String row) {
        created++;
        progress.step(row);
    }

    synchronized void present(String row) {
        present++;
        progress.step(row);
    }

    synchronized void refused(String row, String reason) {
        refusals.add(new LoadReport.Refusal(row, reason));
        progress.line("refused: " + row + ": " + reason);
        progress.step(row);
    }

    synchronized LoadReport.Count count() {
        return new LoadReport.Count(created, present);
    }

    synchronized List<LoadReport.Refusal> refusals() {
        return List.copyOf(refusals);
    }
}
