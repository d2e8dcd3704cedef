/** The only way out of this service: requests go to vetted addresses, follow nothing, read little and end in time. */
@NullMarked
package milepost.notify.outgoing;

import org.jspecify.annotations.NullMarked;
