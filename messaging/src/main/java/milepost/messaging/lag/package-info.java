/** How much of the topics a consumer has not handled yet. */
@NullMarked
package milepost.messaging.lag;

import org.jspecify.annotations.NullMarked;
