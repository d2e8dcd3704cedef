/** Asks the endpoints of new subscriptions whether they agree. Owns the table {@code consent_request}. */
@NullMarked
package milepost.notify.consent;

import org.jspecify.annotations.NullMarked;
