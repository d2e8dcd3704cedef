package milepost.progress.light;

import java.util.UUID;
import milepost.events.ProgressEvent;

/** The event that changed the progress of a project. */
public record Cause(UUID eventId, ProgressEvent event) {}
