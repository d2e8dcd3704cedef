-- The planned curves of projects, every version. The one with the highest position is in force.
create table planned_curve (
    project_id  uuid        not null constraint planned_curve_project references project_version,
    version     int         not null,
    position    bigint      not null generated always as identity,
    points      jsonb       not null,
    reason_text text,
    recorded_at timestamptz not null,
    primary key (project_id, version)
);
