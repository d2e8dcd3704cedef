/** What happens to records that cannot be handled: which failures pass by themselves, and where the records go otherwise. */
@NullMarked
package milepost.messaging.failure;

import org.jspecify.annotations.NullMarked;
