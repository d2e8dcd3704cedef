/** What stands in one leaf of the ledger: the exact bytes that are hashed. */
@NullMarked
package milepost.ledger.leaf;

import org.jspecify.annotations.NullMarked;
