-- What filters look at, from the registry's events. A projection: it can be dropped and replayed.
create table project (
    id       uuid   primary key,
    regions  text[] not null,
    category text   not null,
    plans    text[] not null default '{}'
);

-- Events of projects that the registry's topic has not told of yet. They wait here until it has.
create table held_event (
    position   bigint      generated always as identity primary key,
    event_id   uuid        not null constraint held_event_once unique,
    project_id uuid        not null,
    envelope   jsonb       not null,
    data       bytea       not null,
    held_at    timestamptz not null default now()
);

-- Whoever lets them go asks for those whose project is known by now.
create index held_event_project on held_event (project_id);
