-- What the milestones of each project came to, and since when: one row for each change. A row is only closed, never changed.
create table project_state (
    project_id        uuid        not null constraint project_state_project references project_version,
    valid_from        timestamptz not null,
    valid_to          timestamptz not null default 'infinity',
    stage             text        not null,
    light             text        not null,
    met               int         not null,
    open              int         not null,
    missed            int         not null,
    slip_fixed        int,
    slip_since        date,
    open_targets      date[]      not null,
    last_confirmed_at timestamptz not null,
    cause_event       uuid,
    cause_type        text,
    cause_reason      text,
    primary key (project_id, valid_from, valid_to),
    constraint project_state_lasts check (valid_from < valid_to)
) partition by range (valid_to);

-- The present states lie together, because most reads go through all of them. A row that is closed moves.
create table project_state_past partition of project_state for values from (minvalue) to ('infinity');
create table project_state_present partition of project_state for values from ('infinity') to (maxvalue);

comment on column project_state.slip_since is 'the slip on a day is the larger one of slip_fixed and the days since then';
comment on column project_state.open_targets is 'the current targets of open milestones, the earliest first';
comment on column project_state.cause_event is 'the event that changed it; null for what was found at an upgrade';

-- Each project has one present state.
create unique index project_state_present_once on project_state_present (project_id);

-- Past states that held until after a recent time, which are few of all.
create index project_state_past_valid_to on project_state_past (valid_to);
