-- The regions that an abolished one has become or was divided among, as the registry's topic tells.
create table region_reform (
    code       text   primary key,
    successors text[] not null,
    -- Rises with every change, so that instances find out that there was one.
    change     bigint generated always as identity
);

create index region_reform_change on region_reform (change);

-- Those that were told already, as far as the stream still has them.
insert into region_reform (code, successors)
select code, array(select jsonb_array_elements_text(successors)) from (
    select distinct on (subject) subject as code, cast(data as jsonb) #> '{region,successors}' as successors
    from stream_event
    where type = 'milepost.region.defined.v1' and data is not null
    order by subject, version desc) latest
where jsonb_typeof(successors) = 'array';
