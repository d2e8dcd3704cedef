package milepost.progress.policy;

import java.time.LocalDate;
import milepost.progress.project.Project;
import org.jspecify.annotations.Nullable;

/** A policy of the site for some projects or all. */
public interface SitePolicy {

    /** The day on which it takes effect, but not before it is first read. */
    LocalDate from();

    /** The beginning of the code of the lead region; null for all. */
    @Nullable String region();

    /** Of the project; null for all. */
    @Nullable String category();

    /** Of the project; null for all. */
    @Nullable String nature();

    default boolean isForAll() {
        return region() == null && category() == null && nature() == null;
    }

    default boolean appliesTo(Project project) {
        return (region() == null || project.leadRegion().startsWith(region()))
                && (category() == null || category().equals(project.category()))
                && (nature() == null || nature().equals(project.nature()));
    }
}
