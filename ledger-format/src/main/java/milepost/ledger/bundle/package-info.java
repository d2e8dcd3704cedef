/** One subject's history with its proof in a file, and the auditor that checks such a file offline. */
@NullMarked
package milepost.ledger.bundle;

import org.jspecify.annotations.NullMarked;
