/** How many subscriptions an owner may have. */
@NullMarked
package milepost.notify.subscription.limit;

import org.jspecify.annotations.NullMarked;
