/** The service that owns projects, plans and regions, and publishes every change of them as an event. */
@NullMarked
package milepost.registry;

import org.jspecify.annotations.NullMarked;
