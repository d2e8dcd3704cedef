-- The last version that a consumer has taken in, by source and aggregate. parked says why later events wait.
create table consumer_position (
    consumer      text   not null,
    source        text   not null,
    aggregate_id  text   not null,
    last_version  bigint not null,
    last_event_id uuid,
    parked        text constraint consumer_position_parked check (parked in ('poison', 'gap')),
    primary key (consumer, source, aggregate_id)
) with (fillfactor = 80);

create index consumer_position_parked on consumer_position (consumer) where parked is not null;

-- Events of a parked aggregate, waiting in order with the bytes they came with.
create table parked_event (
    consumer      text        not null,
    source        text        not null,
    aggregate_id  text        not null,
    version       bigint      not null,
    topic         text        not null,
    partition     int         not null,
    record_offset bigint      not null,
    headers       jsonb       not null,
    payload       bytea       not null,
    error         text,
    parked_at     timestamptz not null default now(),
    primary key (consumer, source, aggregate_id, version)
);
