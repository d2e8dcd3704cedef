package milepost.registry.regionset;

import milepost.messaging.outbox.RaisedAggregate;

/** A set of regions that was added or changed in the current transaction. */
record RaisedRegionSet(RegionSet set) implements RaisedAggregate {

    @Override
    public String aggregateType() {
        return "region-set";
    }

    /** Callers choose the ids of sets and of plans, which share a topic; the prefix keeps their keys apart. */
    static String aggregateId(String id) {
        return "region-set:" + id;
    }

    @Override
    public String aggregateId() {
        return aggregateId(set.id());
    }

    @Override
    public long version() {
        return set.version();
    }
}
