-- When a project was registered, so that what was known at a time leaves out those that came later.
alter table project add column registered_at timestamptz not null default now();

update project set registered_at = entry.recorded_at
from (
    select cast(subject as uuid) as project_id, min(recorded_at) as recorded_at
    from ledger_entry
    where type = 'milepost.project.registered.v1'
    group by subject
) entry
where project.id = entry.project_id;
