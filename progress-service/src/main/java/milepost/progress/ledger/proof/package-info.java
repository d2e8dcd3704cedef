/** Proofs of the ledger over HTTP: checkpoint, key, leaf, proof and bundle. */
@NullMarked
package milepost.progress.ledger.proof;

import org.jspecify.annotations.NullMarked;
