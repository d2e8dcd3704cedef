package milepost.progress.template;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What looks wrong with the milestones of a template for a project.
 *
 * @param key of the milestone
 * @param after the key of a milestone that it depends on, but lies before; null in other warnings
 * @param milestoneId the project's milestone of the same type and title; null in other warnings
 */
record TemplateWarning(
        Code code,
        String key,
        @Nullable String after,
        @Nullable UUID milestoneId) {

    /** What is wrong. */
    enum Code {
        @JsonProperty("before-dependency")
        BEFORE_DEPENDENCY,
        @JsonProperty("milestone-exists")
        MILESTONE_EXISTS
    }

    static TemplateWarning early(String key, String after) {
        return new TemplateWarning(Code.BEFORE_DEPENDENCY, key, after, null);
    }

    static TemplateWarning exists(String key, UUID milestoneId) {
        return new TemplateWarning(Code.MILESTONE_EXISTS, key, null, milestoneId);
    }
}
