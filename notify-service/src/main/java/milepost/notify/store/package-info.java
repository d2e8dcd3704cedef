/**
 * Owns the tables {@code event}, {@code delivery}, {@code delivery_attempt}, {@code delivery_receipt} and
 * {@code endpoint_failure}; nothing else writes them.
 */
@NullMarked
package milepost.notify.store;

import org.jspecify.annotations.NullMarked;
