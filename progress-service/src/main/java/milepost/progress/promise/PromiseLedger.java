package milepost.progress.promise;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.progress.calendar.Moment;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.Milestones;
import milepost.progress.milestone.ProjectMilestones;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Goes through the promises of a plan, a part of it at a time, so that it takes little memory for any plan. */
@Component
class PromiseLedger {

    private static final int PART = 200;

    private final PromiseRepository repository;
    private final Milestones milestones;
    private final Clock clock;

    PromiseLedger(PromiseRepository repository, Milestones milestones, Clock clock) {
        this.repository = repository;
        this.milestones = milestones;
        this.clock = clock;
    }

    /** What is done with each promise. */
    interface Reader {
        void read(Promise promise) throws IOException;
    }

    /** Throws 404 if the plan names no project that is known here. */
    void requireKnown(String plan) {
        if (repository.list(plan, null, null, 1).isEmpty()) {
            throw ProblemException.of(HttpStatus.NOT_FOUND, "plan-names-no-project", plan);
        }
    }

    /** Reads every promise as it was at a moment, by citation and first baseline. */
    void readAll(String plan, Moment moment, Reader reader) throws IOException {
        var part = repository.list(plan, moment.asOf(), null, PART);
        while (!part.isEmpty()) {
            for (var promise : promises(part, moment)) {
                reader.read(promise);
            }
            part = repository.list(plan, moment.asOf(), part.getLast().id(), PART);
        }
    }

    private List<Promise> promises(List<PlanCitation> part, Moment moment) {
        var day = moment.day(clock);
        var ids = part.stream().map(PlanCitation::projectId).distinct().toList();
        var byProject = milestones.ofProjects(ids, moment).stream()
                .collect(Collectors.toMap(ProjectMilestones::projectId, PromiseLedger::byFirstBaseline));
        return part.stream()
                .flatMap(said -> promises(said, byProject.getOrDefault(said.projectId(), List.of()), day))
                .toList();
    }

    private static List<Milestone> byFirstBaseline(ProjectMilestones project) {
        return project.all().stream()
                .sorted(Comparator.comparing((Milestone milestone) ->
                                milestone.firstBaseline().date())
                        .thenComparing(milestone -> milestone.id().toString()))
                .toList();
    }

    private static Stream<Promise> promises(PlanCitation said, List<Milestone> milestones, LocalDate day) {
        return milestones.isEmpty()
                ? Stream.of(Promise.unplanned(said))
                : milestones.stream().map(milestone -> Promise.of(said, milestone, day));
    }
}
