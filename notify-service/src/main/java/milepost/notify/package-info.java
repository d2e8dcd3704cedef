/** Tells subscribers what they asked to be told: finds who wants an event, and delivers it to their endpoints. */
@NullMarked
package milepost.notify;

import org.jspecify.annotations.NullMarked;
