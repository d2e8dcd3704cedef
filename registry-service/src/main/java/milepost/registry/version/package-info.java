/** Versions: how the registry described a project at a given time, who changed it and why. */
@NullMarked
package milepost.registry.version;

import org.jspecify.annotations.NullMarked;
