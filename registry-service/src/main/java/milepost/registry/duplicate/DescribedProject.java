package milepost.registry.duplicate;

import java.util.List;
import java.util.UUID;
import milepost.events.RegistryEvent.ProjectDetails;

/** A project with what is compared of it. */
public record DescribedProject(UUID id, ProjectDetails details, Description description, boolean withdrawn) {

    public static DescribedProject of(UUID id, ProjectDetails details) {
        return of(id, details, false);
    }

    static DescribedProject of(UUID id, ProjectDetails details, boolean withdrawn) {
        return new DescribedProject(id, details, Description.of(details), withdrawn);
    }

    /** Returns the same description under another id. */
    public DescribedProject as(UUID other) {
        return new DescribedProject(other, details, description, withdrawn);
    }

    /** Returns the same project with codes that have lapsed. */
    DescribedProject formerly(List<String> lapsed) {
        return new DescribedProject(id, details, description.formerly(lapsed), withdrawn);
    }

    List<String> keys() {
        return BlockingKeys.of(description);
    }
}
