package milepost.standalone.seeds;

import milepost.standalone.seeds.catalogue.SeedCatalogue;
import milepost.standalone.seeds.catalogue.SeedHistory;
import milepost.standalone.seeds.client.ApiClient;
import milepost.standalone.seeds.request.HistoryBody;
import milepost.standalone.seeds.request.IndicatorBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Tells progress-service the facts and indicators of the histories that it does not have. */
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
                        .mapToInt(
                                milestone -> HistoryBody.of(history, milestone).size())
                        .sum()
                + history.indicators().size();
    }

    private void load(SeedHistory history, String project) {
        var milestones = history.milestones();
        var present = milestones.isEmpty() ? MissingNode.getInstance() : items(project, "milestones");
        for (int i = 0; i < milestones.size(); i++) {
            var facts = new MilestoneFacts(HistoryBody.of(history, milestones.get(i)), present);
            load("history-" + history.id() + "-" + i, project, facts);
        }
        if (!history.indicators().isEmpty()) {
            loadIndicators(history, project, items(project, "indicators"));
        }
    }

    private JsonNode items(String project, String kind) {
        return progress.get("/v1/projects/" + project + "/" + kind + "?limit=500")
                .body()
                .path("items");
    }

    /** One that progress-service has under its title is left as it is. */
    private void loadIndicators(SeedHistory history, String project, JsonNode present) {
        var indicators = history.indicators();
        for (int i = 0; i < indicators.size(); i++) {
            var indicator = indicators.get(i);
            var title = indicator.titleZh();
            if (present.valueStream()
                    .anyMatch(other -> other.path("titleZh").asString("").equals(title))) {
                tally.present(title);
                continue;
            }
            var row = "history-" + history.id() + "-indicator-" + i;
            var body = IndicatorBody.of(indicator, indicator.quotation(catalogue, history.id()));
            tally.answered(progress.post("/v1/projects/" + project + "/indicators", row, body), "", row, title);
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
