-- Of which project each one is a part, as the registry told it one time after the other. Of what was known at a time the row with
-- the highest version holds. The ids are those that the registry told, also of projects that were merged since.
create table project_part (
    part        uuid        not null,
    version     bigint      not null,
    whole       uuid,
    recorded_at timestamptz not null,
    primary key (part, version)
);

comment on column project_part.version is 'of the registry''s events of the part';
comment on column project_part.whole is 'null if it is a part of none from then on';

-- The parts of a project.
create index project_part_whole on project_part (whole) where whole is not null;
