/** The ways to reach a subscriber: one interface, a package for each channel, and the HTTP client that all of them share. */
@NullMarked
package milepost.notify.channel;

import org.jspecify.annotations.NullMarked;
