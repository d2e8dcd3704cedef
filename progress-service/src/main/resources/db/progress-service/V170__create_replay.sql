-- The replay of the topics into this database, if it began with one. A database has one row at most.
create table replay (
    began_at    timestamptz not null default now(),
    events_to   timestamptz,
    finished_at timestamptz
);

create unique index replay_once on replay ((true));

comment on column replay.events_to is 'when the last progress event was recorded; null while events are being copied';

-- How far the topics have been read.
create table replay_offset (
    topic       text   not null,
    partition   int    not null,
    next_offset bigint not null,
    primary key (topic, partition)
);

-- Progress events that have been read and not applied yet. Those of a project are applied together.
create table replay_event (
    project_id  uuid        not null,
    version     bigint      not null,
    event_id    uuid        not null,
    type        text        not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    actor       text        not null,
    org         text,
    data        bytea       not null,
    set_aside   text,
    primary key (project_id, version)
);

comment on column replay_event.set_aside is 'why it could not be applied; the later events of its project wait with it';
