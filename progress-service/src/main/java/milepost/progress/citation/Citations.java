package milepost.progress.citation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import milepost.events.RegistryEvent.ProjectCited;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The citations of projects. */
@Component
public class Citations {

    private final CitationRepository citations;

    Citations(CitationRepository citations) {
        this.citations = citations;
    }

    public void save(ProjectCited citation, Instant recordedAt) {
        citations.save(citation, recordedAt);
    }

    public void end(UUID project, List<UUID> ended, Instant at) {
        citations.end(project, ended, at);
    }

    /**
     * Returns what plans state of a project, in the order in which it was recorded.
     *
     * @param asOf only what had been recorded then; null for all
     */
    public List<StatedStage> ofProject(UUID project, @Nullable Instant asOf) {
        return citations.find(project, asOf);
    }
}
