/** The published events of Milepost: their data, topics and wire format. */
@NullMarked
package milepost.events;

import org.jspecify.annotations.NullMarked;
