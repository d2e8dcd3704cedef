/** Notifies subscribers: finds the subscriptions that want an event, and delivers it to their endpoints. */
@NullMarked
package milepost.notify;

import org.jspecify.annotations.NullMarked;
