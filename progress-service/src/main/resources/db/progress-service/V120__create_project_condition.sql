-- Facts about the condition of projects, as they were recorded. The condition on a day is that of the fact with the latest day up to it.
create table project_condition (
    id          uuid        primary key,
    position    bigint      not null generated always as identity,
    project_id  uuid        not null constraint project_condition_project references project_version,
    condition   text        not null constraint project_condition_known check (condition in ('ACTIVE', 'SUSPENDED', 'DELAYED_START')),
    since       date        not null,
    reason_code text,
    reason_text text,
    document    jsonb,
    recorded_at timestamptz not null,
    constraint project_condition_reason check (condition = 'ACTIVE' or reason_code is not null and reason_text is not null)
);

create index project_condition_recorded on project_condition (project_id, position);
