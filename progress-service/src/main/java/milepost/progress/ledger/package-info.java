/** The Merkle ledger: every event of every service, in a form that anyone can verify without trusting us. */
@NullMarked
package milepost.progress.ledger;

import org.jspecify.annotations.NullMarked;
