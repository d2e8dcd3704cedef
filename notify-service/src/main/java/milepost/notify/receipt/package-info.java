/** Publishes the results of deliveries, many in one event. */
@NullMarked
package milepost.notify.receipt;

import org.jspecify.annotations.NullMarked;
