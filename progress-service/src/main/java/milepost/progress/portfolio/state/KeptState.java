package milepost.progress.portfolio.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A state of a project and since when it was known.
 *
 * @param cause null if that is not known
 */
record KeptState(Instant from, ProjectState state, @Nullable StateCause cause) {}
