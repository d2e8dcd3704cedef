/** Projects as OC4IDS packages. */
@NullMarked
package milepost.registry.oc4ids;

import org.jspecify.annotations.NullMarked;
