/** Versions: what the registry said of a project at a given time, who changed it and why. */
@NullMarked
package milepost.registry.version;

import org.jspecify.annotations.NullMarked;
