package milepost.progress.ledger.history;

import java.util.List;
import milepost.events.NotifyEvent;
import milepost.events.ProgressEvent;
import milepost.events.RegionEvent.RegionDefined;
import milepost.events.RegionEvent.RegionSetDefined;
import milepost.events.RegistryEvent.PlanEvent;
import milepost.events.RegistryEvent.ProjectAbsorbed;
import milepost.events.RegistryEvent.ProjectAmended;
import milepost.events.RegistryEvent.ProjectCited;
import milepost.events.RegistryEvent.ProjectDistinguished;
import milepost.events.RegistryEvent.ProjectMerged;
import milepost.events.RegistryEvent.ProjectRegistered;
import milepost.messaging.projection.ReceivedEvent;
import org.springframework.stereotype.Component;

/** Records which projects belong to the history of a region or a plan. A project that once belonged to it stays in it. */
@Component
public class HistorySubjects {

    private final HistorySubjectRepository repository;

    HistorySubjects(HistorySubjectRepository repository) {
        this.repository = repository;
    }

    public void record(List<ReceivedEvent> events) {
        for (var event : events) {
            var subject = event.envelope().subject();
            switch (event.data()) {
                case ProjectRegistered e ->
                    repository.addRegions(subject, e.project().regions());
                case ProjectAmended e ->
                    repository.addRegions(subject, e.project().regions());
                case ProjectCited e -> repository.addPlan(subject, e.plan());
                case ProjectAbsorbed e ->
                    repository.addRegions(subject, e.project().regions());
                case PlanEvent e -> repository.addPlan(subject, e.planId());
                case RegionDefined e -> repository.addRegions(subject, List.of(e.regionCode()));
                case ProjectDistinguished _, ProjectMerged _, RegionSetDefined _, ProgressEvent _, NotifyEvent _ -> {}
                case null -> {} // a type of a later release
            }
        }
    }
}
