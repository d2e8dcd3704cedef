-- The indicators of projects. Everything else about one follows from its facts.
create table indicator (
    id         uuid        primary key,
    project_id uuid        not null constraint indicator_project references project_version,
    due_at     timestamptz
);

comment on column indicator.due_at is 'when its deadline counts as missed; null when that is told or can no longer happen';

create index indicator_of_project on indicator (project_id);

-- The sweep asks only for what is due, so the index holds only that.
create index indicator_due on indicator (due_at, id) where due_at is not null;

-- What was recorded of each indicator. Rows are only added.
create table indicator_fact (
    indicator_id uuid        not null constraint indicator_fact_indicator references indicator,
    event_id     uuid        not null,
    occurred_on  date        not null,
    recorded_at  timestamptz not null,
    content      jsonb       not null,
    primary key (indicator_id, event_id)
);

create trigger indicator_fact_only_grows before update or delete on indicator_fact
    for each row execute function milestone_fact_only_grows();
