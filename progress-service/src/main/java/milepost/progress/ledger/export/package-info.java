/** The history as files. */
@NullMarked
package milepost.progress.ledger.export;

import org.jspecify.annotations.NullMarked;
