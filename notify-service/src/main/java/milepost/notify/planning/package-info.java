/** Reads events, finds the subscriptions that want them, and plans their deliveries. */
@NullMarked
package milepost.notify.planning;

import org.jspecify.annotations.NullMarked;
