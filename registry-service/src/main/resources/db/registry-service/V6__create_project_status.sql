-- What progress-service tells of projects, built from its events alone. No foreign key leads to the project, so that
-- the tables can be filled again in any order. A project without a row has never been reported on: it is CONCEIVED.
create table project_status (
    project_id       uuid primary key,
    stage            text not null default 'CONCEIVED',
    -- Null as long as the project has no milestones.
    light            text,
    -- When somebody last planned or reported something; what a clock found out does not count.
    last_reported_at timestamptz
);

-- Projects by stage or light, those that are anything but conceived and without light.
create index project_status_stage on project_status (stage);
create index project_status_light on project_status (light);

-- The slip of an open milestone grows with the day, so its dates are kept and not the slip.
create table milestone_status (
    milestone_id   uuid primary key,
    project_id     uuid not null,
    baseline_date  date not null,
    current_target date not null,
    -- Of the current target; one that is not before a day (after) never passes.
    precision      text not null,
    -- Null as long as the milestone is open.
    actual_date    date
);

create index milestone_status_project on milestone_status (project_id);
