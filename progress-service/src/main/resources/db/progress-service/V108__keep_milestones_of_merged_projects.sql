-- A merge moves milestones to another project, which may have one of the same type and title. A type and title are unique among
-- those that were added to one project, whichever they belong to now.
alter table milestone add column added_to uuid;
update milestone set added_to = project_id;
alter table milestone
    alter column added_to set not null,
    drop constraint milestone_named_once,
    add constraint milestone_named_once unique (added_to, type, title_zh);

-- To which project a milestone belonged until it was moved.
create table milestone_move (
    milestone_id uuid        not null constraint milestone_move_milestone references milestone,
    project_id   uuid        not null,
    moved_at     timestamptz not null
);

create index milestone_move_milestone on milestone_move (milestone_id, moved_at);
create index milestone_move_project on milestone_move (project_id);

-- When a project was merged; of those that were merged before, when their progress is moved.
alter table project add column merged_at timestamptz;
update project set merged_at = now() where merged_into is not null;

-- Whether the milestones of a merged project still have to be moved; so have those of all that were merged before.
alter table project add column merge_pending boolean not null default false;
update project set merge_pending = true where merged_into is not null;

create index project_merge_pending on project (id) where merge_pending;
create index project_merged on project (merged_into) where merged_into is not null;
