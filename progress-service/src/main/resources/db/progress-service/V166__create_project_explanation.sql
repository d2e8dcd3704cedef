-- By when work goes on or a condition is explained anew.
alter table project_condition add column until date;

-- When the condition of a project has to be explained anew, and the last day for which that was published.
create table project_explanation (
    project_id uuid primary key constraint project_explanation_project references project_version,
    due_on     date,
    told_until date
) with (fillfactor = 80);

comment on column project_explanation.due_on is 'null if nothing is due unless another fact is recorded';

-- The sweep asks only for what is due.
create index project_explanation_due on project_explanation (due_on) where due_on is not null;
