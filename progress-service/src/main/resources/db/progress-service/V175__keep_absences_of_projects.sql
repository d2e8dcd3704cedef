-- Times during which a project does not count for itself: it was merged into another one, or withdrawn. Kept beside what holds now, so
-- that the past is counted as it was. Of a project that is merged further, this has the project that it was merged into itself.
create table project_absence (
    project_id  uuid      not null,
    during      tstzrange not null,
    -- Null if it was withdrawn.
    merged_into uuid
);

-- A replay that was interrupted tells of some once more.
create unique index project_absence_once on project_absence (project_id, lower(during));
create index project_absence_merged on project_absence (merged_into) where merged_into is not null;

-- Of a merge that was undone together with a later one, only the longer time is kept.
with told as (
    select id as project_id, tstzrange(merged_at, null) as during, merged_into from project where merged_into is not null
    union
    select project_id, tstzrange(merged_at, separated_at), merged_into from project_separation
)
insert into project_absence
select * from told
where not exists (
    select from told longer
    where longer.project_id = told.project_id and longer.during @> told.during and longer.during <> told.during)
union all
select id, tstzrange(withdrawn_at, null), null from project where withdrawn_at is not null
on conflict do nothing;

-- The project itself, or the one that it counted as at a time.
create function standing_project(project uuid, as_of timestamptz) returns uuid language sql stable parallel safe
as $$
    with recursive counted_as (id, steps) as (
        select project, 0
        union all
        select absence.merged_into, counted_as.steps + 1
        from counted_as join project_absence absence on absence.project_id = counted_as.id
        where absence.merged_into is not null and absence.during @> as_of
    )
    select id from counted_as order by steps desc limit 1;
$$;

-- The project itself, and those that counted as it at a time.
create function merged_projects(project uuid, as_of timestamptz) returns setof uuid language sql stable parallel safe
as $$
    with recursive merged (id) as (
        select project
        union all
        select absence.project_id from merged join project_absence absence on absence.merged_into = merged.id
        where absence.during @> as_of
    )
    select id from merged;
$$;
