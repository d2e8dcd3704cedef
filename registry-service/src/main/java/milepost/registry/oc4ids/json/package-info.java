/** The form of OC4IDS 0.9.5, as far as it is filled. */
@NullMarked
package milepost.registry.oc4ids.json;

import org.jspecify.annotations.NullMarked;
