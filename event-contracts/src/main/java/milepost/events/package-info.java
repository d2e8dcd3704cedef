/** The published language of Milepost: what the events are, on which topic they travel, and how they look on the wire. */
@NullMarked
package milepost.events;

import org.jspecify.annotations.NullMarked;
