-- Somebody has said why a project is not the other one that it resembles.
create table project_distinction (
    project_id uuid not null constraint project_distinction_project references project,
    other_id   uuid not null constraint project_distinction_other references project,
    reason     text not null,
    primary key (project_id, other_id)
);
