/** The service that owns projects and plans: what is named, registered and described, and every change of it as an event. */
@NullMarked
package milepost.registry;

import org.jspecify.annotations.NullMarked;
