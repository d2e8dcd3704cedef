-- What a project was to achieve was changed and a new timetable opened; the baselines themselves are facts of the milestones.
create table project_rescoping (
    event_id    uuid        primary key,
    project_id  uuid        not null constraint project_rescoping_project references project_version,
    opened_on   date        not null,
    recorded_at timestamptz not null,
    data        jsonb       not null
);

comment on column project_rescoping.data is 'of the event';

create index project_rescoping_project on project_rescoping (project_id, recorded_at);
