/** What stands around the data of an event: its identity, its author, and the headers that carry both. */
@NullMarked
package milepost.events.envelope;

import org.jspecify.annotations.NullMarked;
