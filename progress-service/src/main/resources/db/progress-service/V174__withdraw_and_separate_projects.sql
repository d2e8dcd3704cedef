-- Since when the registry has a project withdrawn. Nothing is accepted or told of it meanwhile.
alter table project add column withdrawn_at timestamptz;

-- Merges that were undone: from when to when the project counted as another one, and whether its milestones still have to be
-- returned.
create table project_separation (
    project_id   uuid        not null,
    merged_into  uuid        not null,
    merged_at    timestamptz not null,
    separated_at timestamptz not null,
    pending      boolean     not null,
    primary key (project_id, separated_at)
);

create index project_separation_into on project_separation (merged_into);
create index project_separation_pending on project_separation (project_id) where pending;

-- When a citation became that of another project, because this one was split or a merge was undone.
alter table project_citation add column uncited_at timestamptz;
