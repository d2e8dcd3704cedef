-- How a region was described until it was changed, so that lists of the past have the names of their time.
create table region_former (valid_until timestamptz not null, like region);

create index region_former_code on region_former (code, recorded_at);

create function keep_former_region() returns trigger language plpgsql as $$
begin
    insert into region_former select new.recorded_at, old.*;
    return null;
end
$$;

create trigger region_kept
    after update on region
    for each row when (new.recorded_at > old.recorded_at) execute function keep_former_region();

-- As described then; what was defined later, as it was described first.
create view as_of.region as
select distinct on (code) code, version, name_zh, name_en, level, parent, longitude, latitude, valid_from, valid_to, recorded_at,
    successors
from (
    select * from public.region
    union all
    select code, version, name_zh, name_en, level, parent, longitude, latitude, valid_from, valid_to, recorded_at, successors
    from public.region_former
) told
order by code, recorded_at > as_of.moment(), abs(extract(epoch from as_of.moment() - recorded_at));

-- What was reported is kept as it was told; corrections are facts of their own.
create view as_of.reported_fact as
select * from public.reported_fact where recorded_at <= as_of.moment();

-- The relatives of a project, in both schemas, since they are found by other indexes at other times.
create index project_version_part on project_version ((details ->> 'partOf')) where details ->> 'partOf' is not null;

create function parts_of(whole uuid) returns setof uuid language sql stable parallel safe as $$
    select id from public.project where part_of = whole
$$;

create function as_of.parts_of(whole uuid) returns setof uuid language sql stable parallel safe as $$
    select version.project_id from public.project_version version
    where version.details ->> 'partOf' = cast(whole as text) and version.valid_from <= as_of.moment()
      and not exists (
        select from public.project_version later
        where later.project_id = version.project_id and later.version > version.version and later.valid_from <= as_of.moment())
$$;

-- The project itself, or the one that it was merged into by whatever way.
create function standing_project(project uuid) returns setof uuid language sql stable parallel safe as $$
    select coalesce(merged_into, id) from public.project where id = standing_project.project
$$;

create function as_of.standing_project(project uuid) returns setof uuid language sql stable parallel safe as $$
    with recursive standing (id, steps) as (
        select standing_project.project, 0
        union all
        select version.merged_into, standing.steps + 1
        from standing cross join lateral (
            select merged_into from public.project_version
            where project_id = standing.id and valid_from <= as_of.moment()
            order by version desc
            limit 1
        ) version
        where version.merged_into is not null
    )
    select id from standing order by steps desc limit 1
$$;
