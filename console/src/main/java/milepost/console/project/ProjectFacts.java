package milepost.console.project;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.StreamSupport;
import milepost.console.gateway.PublicReads;
import milepost.console.gateway.PublicReads.Answer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks the services for what the page of a project shows, at the same time. What one of them does not say is left out. */
@Component
class ProjectFacts {

    private static final int REGIONS_AT_MOST = 5;

    private final PublicReads services;
    private final Executor threads = Thread.ofVirtual().name("page-", 0)::start;

    ProjectFacts(PublicReads services) {
        this.services = services;
    }

    /**
     * @param project empty if registry-service did not answer, or knows no such project
     * @param regions their names, lead region first
     * @param reasons the words for codes of reasons
     */
    record Known(
            String id,
            boolean isUnknown,
            Optional<JsonNode> project,
            Optional<JsonNode> progress,
            Optional<JsonNode> milestones,
            Optional<JsonNode> reasons,
            List<String> regions) {

        boolean isComplete() {
            return project.isPresent() && progress.isPresent() && milestones.isPresent();
        }
    }

    Known of(String id, Texts texts) {
        var progress = read("progress", "/v1/projects/" + id + "/progress");
        var milestones = read("progress", "/v1/projects/" + id + "/milestones");
        var vocabulary = read("progress", "/v1/vocabulary");
        var project = services.get("registry", "/v1/projects/" + id);
        return new Known(
                id,
                project.status() == HttpStatus.NOT_FOUND.value(),
                project.body(),
                progress.join().body(),
                milestones.join().body(),
                vocabulary.join().body().map(words -> words.path("reasonCodes")),
                project.body().map(known -> regions(known, texts)).orElse(List.of()));
    }

    private List<String> regions(JsonNode project, Texts texts) {
        var names = StreamSupport.stream(project.path("regions").spliterator(), false)
                .limit(REGIONS_AT_MOST)
                .map(JsonNode::asString)
                .filter(code -> code.matches("[0-9]{2,12}"))
                .map(code -> read("registry", "/v1/regions/" + code)
                        .thenApply(region -> region.body()
                                .map(known -> texts.of(known, "name"))
                                .orElse(code)))
                .toList();
        return names.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<Answer> read(String service, String path) {
        return CompletableFuture.supplyAsync(() -> services.get(service, path), threads);
    }
}
