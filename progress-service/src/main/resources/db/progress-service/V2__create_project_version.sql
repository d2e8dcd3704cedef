-- The version of each project's progress events. Its lock is what keeps them in order, so every change takes it first.
create table project_version (
    project_id uuid   primary key,
    version    bigint not null constraint project_version_positive check (version > 0)
) with (fillfactor = 50); -- room to update in place
