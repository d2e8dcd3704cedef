package milepost.progress.indicator;

import java.util.UUID;

/**
 * An indicator that was kept as due by now.
 *
 * @param setFor the project for which it was set, which may have been merged into the one that it belongs to
 */
public record PassedIndicator(UUID id, UUID setFor, UUID projectId) {

    public boolean isMerged() {
        return !setFor.equals(projectId);
    }
}
