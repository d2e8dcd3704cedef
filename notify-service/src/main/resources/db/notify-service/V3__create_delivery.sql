-- The bodies that are sent, once for all who get them.
create table event (
    id           uuid        primary key,
    project_id   uuid, -- null for a test
    type         text        not null,
    recorded_at  timestamptz not null,
    trace_parent text,
    body         bytea       not null
);

-- One event on its way to one endpoint. Its id is the webhook-id of every attempt. No foreign keys: a check of each
-- of thousands of rows a second would tell nothing that the writer of these rows does not know.
create table delivery (
    id              uuid        primary key,
    subscription_id uuid        not null,
    event_id        uuid        not null,
    state           text        not null default 'pending'
        constraint delivery_state check (state in ('pending', 'delivered', 'dead')),
    due_at          timestamptz not null default now(), -- of the next attempt; while one is under way, the end of its lease
    lease           uuid,
    attempts        int         not null default 0,
    failures        int         not null default 0, -- since it was planned or asked for again: how far the backoff has got
    planned_at      timestamptz not null default now(),
    ended_at        timestamptz,
    -- A redelivered event makes no second delivery. Event ids grow with time, so this also serves an endpoint's list.
    constraint delivery_once unique (subscription_id, event_id)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);

-- The worker asks lane by lane for what is due.
create index delivery_due on delivery (subscription_id, due_at) where state = 'pending';

create table delivery_attempt (
    delivery_id uuid        not null,
    number      int         not null,
    at          timestamptz not null,
    outcome     text        not null,
    status      int,
    took_millis int         not null,
    detail      text,
    primary key (delivery_id, number)
);

-- Ends of deliveries that are not told of on the topic yet.
create table delivery_receipt (
    delivery_id     uuid        primary key,
    subscription_id uuid        not null,
    event_id        uuid        not null,
    project_id      uuid        not null,
    outcome         text        not null,
    attempts        int         not null,
    status          int,
    ended_at        timestamptz not null
) with (autovacuum_vacuum_scale_factor = 0.02);

create index delivery_receipt_subscription on delivery_receipt (subscription_id);
