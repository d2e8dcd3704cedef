-- The secret address of a subscription that is read as a feed. Only the digest of its token is kept. No row: it cannot be read.
create table feed_address (
    subscription_id uuid        primary key,
    token_digest    bytea       not null constraint feed_address_token unique,
    created_at      timestamptz not null
);

-- Events that were told to feeds, once for all of them.
create table feed_event (
    event_id    uuid        primary key,
    project_id  uuid        not null,
    type        text        not null,
    recorded_at timestamptz not null,
    body        bytea       not null -- as a webhook would get it
);

-- What a feed was told of. Trimmed by age and by number.
create table feed_entry (
    position        bigint      generated always as identity primary key,
    subscription_id uuid        not null,
    event_id        uuid        not null,
    added_at        timestamptz not null,
    constraint feed_entry_once unique (subscription_id, event_id)
) with (autovacuum_vacuum_scale_factor = 0.02);

-- A feed is read from its newest entry on.
create index feed_entry_feed on feed_entry (subscription_id, position);
create index feed_entry_event on feed_entry (event_id);
create index feed_entry_added on feed_entry (added_at);
