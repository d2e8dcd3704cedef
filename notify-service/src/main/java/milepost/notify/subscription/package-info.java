/** Subscriptions: who wants which events, and where they are sent. */
@NullMarked
package milepost.notify.subscription;

import org.jspecify.annotations.NullMarked;
