/**
 * The only HTTP client of this service: it connects to checked addresses only, follows no redirect, reads a limited
 * part of the response and has a deadline.
 */
@NullMarked
package milepost.notify.channel.outgoing;

import org.jspecify.annotations.NullMarked;
