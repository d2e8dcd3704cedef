/** The public part of events, stored in the order in which every instance streams them. */
@NullMarked
package milepost.notify.stream.log;

import org.jspecify.annotations.NullMarked;
