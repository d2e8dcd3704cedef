-- A merge moves milestones to another project, which may have one of the same type and title. A type and title are unique among
-- those that were added to one project, whichever they belong to now.
alter table milestone add column added_to uuid;
update milestone set added_to = project_id;
alter table milestone
    alter column added_to set not null,
    drop constraint milestone_named_once,
    add constraint milestone_named_once unique (added_to, type, title_zh);

-- Whether the milestones of a merged project still have to be moved; so have those of all that were merged before.
alter table project add column merge_pending boolean not null default false;
update project set merge_pending = true where merged_into is not null;

create index project_merge_pending on project (id) where merge_pending;
create index project_merged on project (merged_into) where merged_into is not null;
