/** Reads OC4IDS packages and lines of OC4IDS projects, one project at a time. */
@NullMarked
package milepost.registry.imports.reading.oc4ids;

import org.jspecify.annotations.NullMarked;
