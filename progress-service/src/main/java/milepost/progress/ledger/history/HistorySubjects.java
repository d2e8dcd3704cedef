package milepost.progress.ledger.history;

import java.util.LinkedHashSet;
import java.util.List;
import milepost.events.LifecycleEvent;
import milepost.events.ListingEvent;
import milepost.events.NotifyEvent;
import milepost.events.ProgressEvent;
import milepost.events.RegionEvent.RegionDefined;
import milepost.events.RegionEvent.RegionSetDefined;
import milepost.events.RegistryEvent.PlanEvent;
import milepost.events.RegistryEvent.ProjectCited;
import milepost.events.RegistryEvent.ProjectDescribed;
import milepost.events.RegistryEvent.ProjectDistinguished;
import milepost.events.RegistryEvent.ProjectMerged;
import milepost.messaging.projection.ReceivedEvent;
import milepost.progress.ledger.history.HistorySubjectRepository.Subject;
import org.springframework.stereotype.Component;

/** Records which projects belong to the history of a region or a plan. A project that once belonged to it stays in it. */
@Component
public class HistorySubjects {

    private final HistorySubjectRepository repository;

    HistorySubjects(HistorySubjectRepository repository) {
        this.repository = repository;
    }

    public void record(List<ReceivedEvent> events) {
        var regions = new LinkedHashSet<Subject>();
        var plans = new LinkedHashSet<Subject>();
        for (var event : events) {
            var subject = event.envelope().subject();
            switch (event.data()) {
                case ProjectDescribed e ->
                    e.project().regions().forEach(region -> regions.add(new Subject(region, subject)));
                case ProjectCited e -> plans.add(new Subject(e.plan(), subject));
                case PlanEvent e -> plans.add(new Subject(e.planId(), subject));
                case RegionDefined e -> regions.add(new Subject(e.regionCode(), subject));
                case ProjectDistinguished _,
                        ProjectMerged _,
                        LifecycleEvent _,
                        ListingEvent _,
                        RegionSetDefined _,
                        ProgressEvent _,
                        NotifyEvent _ -> {}
                case null -> {} // a type of a later release
            }
        }
        repository.addRegions(regions);
        repository.addPlans(plans);
    }
}
