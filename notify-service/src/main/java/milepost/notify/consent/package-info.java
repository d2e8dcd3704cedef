/** Asks the endpoints of new subscriptions whether they agree. Owns the tables {@code consent_request}, {@code email_asked} and
 * {@code email_confirmation}. */
@NullMarked
package milepost.notify.consent;

import org.jspecify.annotations.NullMarked;
