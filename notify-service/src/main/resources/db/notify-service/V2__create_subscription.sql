-- Who wants which events, and the endpoint that they are delivered to.
create table subscription (
    id                  uuid        primary key,
    owner               text        not null,
    org                 text,
    version             bigint      not null default 1, -- of the resource, its entity tag
    event_version       bigint      not null default 1, -- of its events; receipts raise it too
    state               text        not null default 'active'
        constraint subscription_state check (state in ('active', 'paused', 'disabled', 'closed')),
    disabled_reason     text,
    filter              jsonb       not null,
    url                 text        not null,
    secret              bytea       not null,
    former_secret       bytea,
    former_secret_until timestamptz,
    change              bigint      not null,
    created_at          timestamptz not null,
    updated_at          timestamptz not null
) with (fillfactor = 80);

-- An owner's list, newest first.
create index subscription_owner on subscription (owner, id);

-- Every instance keeps all filters in memory and asks, before it matches events, for what has changed since.
create index subscription_change on subscription (change);

-- Numbers the changes that matching must know of. Whoever changes a subscription holds this row until the end of the
-- transaction, so that a change is never seen before one with a smaller number.
create table subscription_clock (
    one  boolean primary key default true constraint subscription_clock_one check (one),
    last bigint  not null
);
insert into subscription_clock (last) values (0);

-- Evidence against an endpoint since it last took a delivery. No row: nothing against it.
create table endpoint_failure (
    subscription_id uuid        primary key,
    since           timestamptz not null,
    failures        int         not null
) with (fillfactor = 50);
