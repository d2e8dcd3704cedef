package milepost.progress.ledger;

import milepost.events.envelope.EventEnvelope;
import milepost.ledger.leaf.LeafDraft;
import milepost.ledger.tlog.Hash;

/** An entry that is about to be added to the ledger. */
record NewEntry(long index, EventEnvelope envelope, LeafDraft draft, byte[] leaf, Hash hash) {}
