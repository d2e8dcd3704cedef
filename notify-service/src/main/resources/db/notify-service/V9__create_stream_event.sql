-- The public part of events, in the one order in which every instance streams them. Trimmed by age and by number, from the oldest on.
create table stream_event (
    position    bigint      primary key,
    event_id    uuid        not null constraint stream_event_once unique,
    type        text        not null,
    source      text        not null,
    subject     text        not null,
    project_id  uuid,
    version     bigint      not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    org         text,
    data        text, -- JSON; null if it is too large for a stream
    stored_at   timestamptz not null default now()
) with (autovacuum_vacuum_scale_factor = 0.02);

-- The position of the newest event. Whoever adds events holds this row until the end of the transaction, so that positions have no
-- gaps and none is visible before a smaller one.
create table stream_clock (
    one  boolean primary key default true constraint stream_clock_one check (one),
    last bigint  not null
);
insert into stream_clock (last) values (0);
