/** Finds the subscriptions that an event concerns, in memory. */
@NullMarked
package milepost.notify.matching;

import org.jspecify.annotations.NullMarked;
