-- Confirmations that nothing has changed, as they were recorded.
create table project_confirmation (
    id          uuid        primary key,
    project_id  uuid        not null constraint project_confirmation_project references project_version,
    as_of_date  date        not null,
    note        text,
    recorded_at timestamptz not null
);

create index project_confirmation_recorded on project_confirmation (project_id, recorded_at);
