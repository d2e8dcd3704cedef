-- How far a reader of the outbox (or of another table that is read the same way) has got: everything visible in snap
-- is handled. While a large difference is read in pages, pair_snap and pair_pos say which one and how far.
-- The epoch fences a reader that lost its leadership without knowing. The system identifier and the time tell when the
-- rows were restored into another cluster, where transaction ids mean something else.
create table relay_cursor (
    name      text primary key,
    snap      pg_snapshot not null,
    pair_snap pg_snapshot,
    pair_pos  bigint,
    epoch     bigint      not null default 0,
    sysid     bigint      not null,
    at        timestamptz not null default now()
) with (fillfactor = 50);
