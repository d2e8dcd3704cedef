/** The formats of a transparency log: RFC 6962 tree, C2SP signed note, checkpoint and proof. Knows nothing of Milepost. */
@NullMarked
package milepost.ledger.tlog;

import org.jspecify.annotations.NullMarked;
