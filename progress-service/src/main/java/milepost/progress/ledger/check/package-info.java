/** The check of the ledger: everything is hashed again and compared with what was signed. */
@NullMarked
package milepost.progress.ledger.check;

import org.jspecify.annotations.NullMarked;
