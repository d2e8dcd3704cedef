-- The light of each project that was told last, and the first day on which time alone will change it. Without a light none has been
-- told yet; the first sweep does it.
create table project_light (
    project_id   uuid primary key constraint project_light_project references project_version,
    light        text constraint project_light_known check (light in ('green', 'yellow', 'red')),
    light_due_on date default '-infinity'
) with (fillfactor = 80);

comment on column project_light.light_due_on is 'null if the light will stay as long as nothing is reported';

-- The sweep asks only for what is due.
create index project_light_due on project_light (light_due_on) where light_due_on is not null;

-- Projects that had milestones before lights were told.
insert into project_light (project_id) select project_id from project_version;
