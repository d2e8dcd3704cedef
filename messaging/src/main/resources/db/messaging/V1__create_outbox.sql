-- Events wait here, in the transaction of their change, until the relay has sent them to Kafka.
-- Rows are only inserted; whole days are dropped once they are sent and old enough, so nothing is left to vacuum.
-- Column names are those that Debezium's outbox event router expects.
create table outbox (
    pos           bigint generated always as identity,
    id            uuid        not null,
    tx            xid8        not null default pg_current_xact_id(),
    aggregatetype text        not null,
    aggregateid   text        not null,
    version       bigint      not null,
    type          text        not null,
    headers       jsonb       not null,
    payload       bytea       not null,
    created_at    timestamptz not null default clock_timestamp()
) partition by range (created_at);

-- An insert must never fail for want of a day's partition.
create table outbox_default partition of outbox default;

-- The relay finds what is new by transaction, and pages through a backlog by position.
create index outbox_tx on outbox (tx);
create index outbox_pos on outbox (pos);

-- A replay asks for one aggregate.
create index outbox_aggregate on outbox (aggregateid, version);
