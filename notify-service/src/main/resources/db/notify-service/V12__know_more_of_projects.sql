-- What filters ask of projects beside their regions and categories. Null until the registry's topic has told it.
alter table project
    add column nature       text,
    add column organisation text;

-- The clauses of plans that name a project.
create table project_citation (
    project_id  uuid not null,
    citation_id uuid not null,
    plan        text not null,
    clause      text not null,
    primary key (project_id, citation_id)
);

-- Named sets of regions.
create table region_set (
    id      text   primary key,
    regions text[] not null,
    -- Rises with every change, so that instances find out that there was one.
    change  bigint generated always as identity
);

create index region_set_change on region_set (change);

-- What was told already, as far as the stream still has it. The rest is known when the registry tells of the project again.
update project
set nature = latest.project ->> 'nature', organisation = latest.project ->> 'responsibleOrg'
from (
    select distinct on (project_id) project_id, cast(data as jsonb) -> 'project' as project
    from stream_event
    where source = '/registry' and project_id is not null and data is not null and cast(data as jsonb) ? 'project'
    order by project_id, version desc) latest
where project.id = latest.project_id;

insert into project_citation (project_id, citation_id, plan, clause)
select told.project_id, told.citation_id, told.plan, told.clause
from (
    select distinct on (project_id, data ->> 'citationId') project_id, version, cast(data ->> 'citationId' as uuid) as citation_id,
        data ->> 'plan' as plan, data ->> 'clause' as clause
    from (
        select project_id, version, cast(data as jsonb) as data
        from stream_event
        where type = 'milepost.project.cited.v1' and project_id is not null and data is not null) cited
    order by project_id, data ->> 'citationId', version desc) told
where not exists (
    select from stream_event later
    where later.project_id = told.project_id and later.source = '/registry' and later.version > told.version
      and later.type in ('milepost.project.released.v1', 'milepost.project.split.v1')
      and (later.data is null or later.data like '%' || told.citation_id || '%'));

insert into region_set (id, regions)
select id, array(select jsonb_array_elements_text(regions)) from (
    select distinct on (subject) cast(data as jsonb) ->> 'regionSetId' as id, cast(data as jsonb) -> 'regions' as regions
    from stream_event
    where type = 'milepost.region-set.defined.v1' and data is not null
    order by subject, version desc) latest
where jsonb_typeof(regions) = 'array';
