package milepost.standalone.seeds;

import java.util.ArrayList;
import java.util.List;
import milepost.standalone.seeds.client.Answer;

/** Counts the results for the rows of one kind and shows progress. Thread-safe. */
final class Tally {

    private final String kind;
    private final Progress progress;
    private final List<LoadReport.Refusal> refusals = new ArrayList<>();
    private int created;
    private int changed;
    private int present;

    Tally(String kind, Progress progress) {
        this.kind = kind;
        this.progress = progress;
    }

    void start(int rows) {
        progress.start(kind, rows);
    }

    synchronized void created(String row) {
        created(row, 1);
    }

    /** @param rows the number of rows, of which this is the last; also below */
    synchronized void created(String row, int rows) {
        created += rows;
        progress.step(row, rows);
    }

    synchronized void changed(String row, int rows) {
        changed += rows;
        progress.step(row, rows);
    }

    synchronized void present(String row) {
        present(row, 1);
    }

    synchronized void present(String row, int rows) {
        present += rows;
        progress.step(row, rows);
    }

    synchronized void refused(String row, String reason) {
        refused(row, reason, 1);
    }

    synchronized void refused(String row, String reason, int rows) {
        refusals.add(new LoadReport.Refusal(row, reason));
        progress.line("refused: " + row + ": " + reason);
        progress.step(row, rows);
    }

    /**
     * Counts the answer to the registration of one row.
     *
     * @param existing the code of the problem that means that the row is registered already, empty if there is none
     * @param shown the row as it is shown
     */
    void answered(Answer answer, String existing, String row, String shown) {
        if (answer.replayed() || (!existing.isEmpty() && answer.code().equals(existing))) {
            present(shown);
        } else if (answer.succeeded()) {
            created(shown);
        } else {
            refused(row, answer.problem());
        }
    }

    synchronized LoadReport.Count count() {
        return new LoadReport.Count(created, changed, present);
    }

    synchronized List<LoadReport.Refusal> refusals() {
        return List.copyOf(refusals);
    }
}
