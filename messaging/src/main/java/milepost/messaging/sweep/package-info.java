/** Work on rows that have become due, done once however many instances of a service run. */
@NullMarked
package milepost.messaging.sweep;

import org.jspecify.annotations.NullMarked;
