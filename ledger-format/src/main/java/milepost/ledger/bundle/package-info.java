/** A file with the history of one subject and its proof, and the audit that verifies it offline. */
@NullMarked
package milepost.ledger.bundle;

import org.jspecify.annotations.NullMarked;
