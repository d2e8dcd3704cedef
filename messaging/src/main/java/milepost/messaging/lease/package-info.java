/** Leadership of one instance among several, for as long as it shows that it runs. */
@NullMarked
package milepost.messaging.lease;

import org.jspecify.annotations.NullMarked;
