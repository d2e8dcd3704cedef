/** Subscriptions that are read at a secret address, as an Atom feed of events or as a calendar of milestones. */
@NullMarked
package milepost.notify.feed;

import org.jspecify.annotations.NullMarked;
