package milepost.standalone.seeds;

import milepost.standalone.seeds.catalogue.SeedCatalogue;
import milepost.standalone.seeds.catalogue.SeedHistory;
import milepost.standalone.seeds.client.ApiClient;
import milepost.standalone.seeds.request.HistoryBody;

/** Tells progress-service the facts of the histories that it does not have. */
final class HistoryLoad {

    private final SeedCatalogue catalogue;
    private final ApiClient progress;
    private final Tally tally;
    private final WorkLoad works;

    HistoryLoad(SeedCatalogue catalogue, ApiClient progress, Tally tally, WorkLoad works) {
        this.catalogue = catalogue;
        this.progress = progress;
        this.tally = tally;
        this.works = works;
    }

    void load() {
        var histories = catalogue.histories();
        tally.start(histories.stream().mapToInt(HistoryLoad::facts).sum());
        histories.forEach(history -> works.project(history.id())
                .ifPresentOrElse(
                        project -> load(history, project),
                        () -> tally.refused(
                                "history of " + history.id(), "its work is not registered", facts(history))));
    }

    private static int facts(SeedHistory history) {
        return history.milestones().stream()
                .mapToInt(milestone -> HistoryBody.of(history, milestone).size())
                .sum();
    }

    private void load(SeedHistory history, String project) {
        var present = progress.get("/v1/projects/" + project + "/milestones?limit=500")
                .body()
                .path("items");
        var milestones = history.milestones();
        for (int i = 0; i < milestones.size(); i++) {
            var facts = new MilestoneFacts(HistoryBody.of(history, milestones.get(i)), present);
            load("history-" + history.id() + "-" + i, project, facts);
        }
    }

    /** Goes on with the next milestone if one is refused. */
    private void load(String row, String project, MilestoneFacts facts) {
        var id = facts.id();
        tally.present(facts.title(), facts.known());
        for (int fact = facts.known(); fact < facts.size(); fact++) {
            var body = facts.get(fact);
            var answer = progress.post(body.path(project, id), row + "-" + fact, body);
            if (!answer.succeeded()) {
                tally.refused(row + " " + facts.title(), answer.problem(), facts.size() - fact);
                return;
            }
            tally.answered(answer, "", row, facts.title());
            id = fact == 0 ? answer.body().path("id").asString("") : id;
        }
    }
}
