package milepost.registry.status;

import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The stage and light of projects where they are searched. */
@Component
public class ShownStatus {

    private final ProjectStatusRepository statuses;

    ShownStatus(ProjectStatusRepository statuses) {
        this.statuses = statuses;
    }

    /** Holds up changes of status until the transaction ends; to be called before it locks projects that become searchable. */
    public void hold() {
        statuses.hold();
    }

    /** Shows the status of projects that have just become searchable. Runs in the transaction that made them so. */
    public void showAgain(Collection<UUID> projects) {
        statuses.showAgain(projects);
    }
}
