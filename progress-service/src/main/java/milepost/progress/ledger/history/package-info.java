/** The history of projects, plans and regions, as the ledger holds it. */
@NullMarked
package milepost.progress.ledger.history;

import org.jspecify.annotations.NullMarked;
