package milepost.registry.duplicate;

import java.util.UUID;
import milepost.events.RegistryEvent.ProjectDetails;

/** A project that has a key in common with a description. */
record RegisteredProject(UUID id, ProjectDetails details) {}
