-- What the registry said of a project and from when on: a row for each change of its description or of what it was merged into.
-- It is written by the statement that changes the project, so a foreign key would only cost time.
create table project_version (
    project_id  uuid        not null,
    -- The version of the project that the change led to. Changes that leave the description as it is, such as citations, have none.
    version     bigint      not null,
    valid_from  timestamptz not null,
    -- registered, amended, absorbed or merged; unknown if the event was no longer kept when this table was created.
    change      text        not null,
    -- The whole description, with the members that events have.
    details     jsonb       not null,
    merged_into uuid,
    actor       text,
    org         text,
    reason      text,
    primary key (project_id, version)
);

-- When the distinction was recorded; null if its event was no longer kept when this column was added.
alter table project_distinction add column recorded_at timestamptz;

-- The projects as they are, in the form of the column details.
create temporary view project_state as
select id, version, updated_at, merged_into, jsonb_strip_nulls(jsonb_build_object(
    'nameZh', name_zh, 'nameEn', name_en, 'aliases', aliases, 'nature', nature, 'category', category, 'regions', regions,
    'corridor', case when corridor_endpoints is not null
        then jsonb_build_object('endpoints', corridor_endpoints, 'via', corridor_via) end,
    'codes', codes, 'responsibleOrg', responsible_org, 'investment', cast(investment as text),
    'descriptionZh', description_zh, 'partOf', part_of)) as details
from project;

-- Earlier versions are taken from the events that the outbox still keeps; a new database has no outbox yet.
do $$
begin
    if to_regclass('messaging.outbox') is null then
        return;
    end if;

    create temporary table project_event on commit drop as
    select project.id, outbox.version, outbox.type,
        -- Where the project shows the time of the change, that one; the event was recorded a moment later.
        case outbox.version
            when 1 then project.recorded_at
            when project.version then project.updated_at
            else cast(headers ->> 'ce_recordedtime' as timestamptz) end as recorded_at,
        headers ->> 'ce_actor' as actor, headers ->> 'ce_org' as org, cast(convert_from(payload, 'UTF8') as jsonb) as data
    from messaging.outbox join project on outbox.aggregateid = cast(project.id as text)
    where outbox.type in (
        'milepost.project.registered.v1', 'milepost.project.amended.v1', 'milepost.project.absorbed.v1',
        'milepost.project.merged.v1', 'milepost.project.distinguished.v1');

    insert into project_version (project_id, version, valid_from, change, details, actor, org, reason)
    select id, version, recorded_at, split_part(type, '.', 3), data -> 'project', actor, org, data ->> 'reasonText'
    from project_event
    where data ? 'project'
    on conflict (project_id, version) do nothing;

    -- A merge leaves the description as it is.
    insert into project_version (project_id, version, valid_from, change, details, merged_into, actor, org, reason)
    select event.id, event.version, event.recorded_at, 'merged', state.details, cast(data ->> 'into' as uuid), actor, org,
        data ->> 'reasonText'
    from project_event event join project_state state on state.id = event.id
    where event.type = 'milepost.project.merged.v1'
    on conflict (project_id, version) do nothing;

    update project_distinction said set recorded_at = event.recorded_at
    from project_event event, jsonb_path_query(event.data, '$.distinctFrom[*]') as other
    where said.project_id = event.id and said.other_id = cast(other ->> 'id' as uuid);
end
$$;

-- Where the newest event is missing: at least the state of today.
insert into project_version (project_id, version, valid_from, change, details, merged_into)
select state.id, state.version, state.updated_at, case when state.version = 1 then 'registered' else 'unknown' end,
    state.details, state.merged_into
from project_state state left join lateral (
    select * from project_version where project_id = state.id order by version desc limit 1) newest on true
where newest.project_id is null
   or newest.details <> state.details
   or (newest.merged_into is null) <> (state.merged_into is null)
on conflict (project_id, version) do nothing;

drop view project_state;
