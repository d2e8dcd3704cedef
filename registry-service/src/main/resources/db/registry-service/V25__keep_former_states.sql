-- What was known at a time. A row of project_search, project_status, milestone_status or citation says since when it holds; when it is
-- changed, the former one is kept with the time until which it held. Schema as_of has views with the names of these tables, and of those
-- that read versions, which show them as they were known at the time milepost.as_of. A transaction that puts this schema before public
-- reads the past with the statements that read the present.

alter table project_search add column valid_from timestamptz;
update project_search set valid_from = (
    select max(version.valid_from) from project_version version where version.project_id = project_search.project_id);
alter table project_search alter column valid_from set not null, alter column valid_from set default clock_timestamp();

-- Since when a state of an earlier release holds is not known; that of a project is as old as its last report.
alter table project_status add column valid_from timestamptz;
update project_status set valid_from = coalesce(last_reported_at, '-infinity');
alter table project_status alter column valid_from set not null, alter column valid_from set default clock_timestamp();
alter table milestone_status add column valid_from timestamptz not null default '-infinity';
alter table milestone_status alter column valid_from set default clock_timestamp();

alter table citation add column valid_from timestamptz;
update citation set valid_from = recorded_at;
alter table citation alter column valid_from set not null, alter column valid_from set default clock_timestamp();

create table project_search_former (valid_until timestamptz not null, like project_search);
create table project_status_former (valid_until timestamptz not null, like project_status);
create table milestone_status_former (valid_until timestamptz not null, like milestone_status);
create table citation_former (valid_until timestamptz not null, like citation);

create index project_search_former_project on project_search_former (project_id, valid_from);
create index project_status_former_project on project_status_former (project_id, valid_from);
create index milestone_status_former_project on milestone_status_former (project_id, valid_from);
create index citation_former_project on citation_former (project_id, valid_from);
create index citation_former_plan on citation_former (plan, clause);

-- Rows come in the order of the times until which they held.
create index project_search_former_until on project_search_former using brin (valid_until);
create index project_status_former_until on project_status_former using brin (valid_until);
create index milestone_status_former_until on milestone_status_former using brin (valid_until);

-- What projects were merged into at a time.
create index project_version_merged on project_version (merged_into) where merged_into is not null;

-- Whoever writes another state since a later time, the former one is kept; the columns of its table follow valid_until.
create function keep_former_state() returns trigger language plpgsql as $$
begin
    execute format('insert into %I select $1, ($2).*', tg_table_name || '_former') using new.valid_from, old;
    return null;
end
$$;

create trigger project_search_kept
    after update on project_search
    for each row when (new.valid_from > old.valid_from) execute function keep_former_state();
create trigger project_status_kept
    after update on project_status
    for each row when (new.valid_from > old.valid_from) execute function keep_former_state();
create trigger milestone_status_kept
    after update on milestone_status
    for each row when (new.valid_from > old.valid_from) execute function keep_former_state();

-- A withdrawal is a change of what is found.
create or replace function show_withdrawal() returns trigger language plpgsql as $$
begin
    update project_search set withdrawn = new.withdrawn_at is not null, valid_from = new.updated_at where project_id = new.id;
    if new.withdrawn_at is not null then
        delete from project_order where project_id = new.id;
    else
        insert into project_order (project_id, category, nature, stage, light, changes_on)
        select project_id, category, nature, stage, light, '-infinity' from project_search where project_id = new.id
        on conflict (project_id) do nothing;
    end if;
    return null;
end
$$;

-- A project leaves the search when it is changed into one that is not found.
create function keep_hidden_project() returns trigger language plpgsql as $$
begin
    insert into project_search_former
    select project.updated_at, old.* from project where id = old.project_id and updated_at > old.valid_from;
    return null;
end
$$;

create trigger project_search_hidden_kept
    after delete on project_search
    for each row execute function keep_hidden_project();

-- A citation is linked, filled, moved or, where two say the same, removed.
create function keep_former_citation() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        insert into citation_former select clock_timestamp(), old.*;
        return old;
    end if;
    new.valid_from := clock_timestamp();
    insert into citation_former select new.valid_from, old.*;
    return new;
end
$$;

create trigger citation_kept
    before update or delete on citation
    for each row execute function keep_former_citation();

-- The projects that were merged into one, by whatever way.
create function merged_projects(survivor uuid) returns setof uuid language sql stable parallel safe as $$
    select id from public.project where merged_into = survivor
$$;

create schema as_of;

create function as_of.moment() returns timestamptz language sql stable parallel safe as $$
    select cast(current_setting('milepost.as_of') as timestamptz)
$$;

create function as_of.merged_projects(survivor uuid) returns setof uuid language sql stable parallel safe as $$
    with recursive merged (id) as (
        select survivor
        union
        select version.project_id
        from merged join public.project_version version on version.merged_into = merged.id
        where version.valid_from <= as_of.moment()
          and not exists (
            select from public.project_version later
            where later.project_id = version.project_id and later.version > version.version
              and later.valid_from <= as_of.moment())
    )
    select id from merged where id <> survivor
$$;

create view as_of.project as
select project.id, version.version, version.details ->> 'nameZh' as name_zh, project.name_key, project.distinction,
    version.details ->> 'nameEn' as name_en,
    array(select jsonb_array_elements_text(version.details -> 'aliases')) as aliases,
    version.details ->> 'nature' as nature, version.details ->> 'category' as category,
    array(select jsonb_array_elements_text(version.details -> 'regions')) as regions,
    case when version.details ? 'corridor'
        then array(select jsonb_array_elements_text(version.details #> '{corridor,endpoints}')) end as corridor_endpoints,
    case when version.details ? 'corridor'
        then array(select jsonb_array_elements_text(version.details #> '{corridor,via}')) end as corridor_via,
    array(select jsonb_array_elements_text(version.details -> 'codes')) as codes,
    version.details ->> 'responsibleOrg' as responsible_org,
    cast(version.details ->> 'investment' as numeric) as investment,
    version.details ->> 'descriptionZh' as description_zh,
    cast(version.details ->> 'partOf' as uuid) as part_of,
    project.recorded_at, version.valid_from as updated_at, version.merged_into,
    case when version.change = 'withdrawn' then version.valid_from end as withdrawn_at,
    case when version.change = 'withdrawn' then version.reason end as withdrawn_reason,
    case when version.change = 'withdrawn' then version.document end as withdrawn_document
from public.project cross join lateral (
    select * from public.project_version
    where project_id = project.id and valid_from <= as_of.moment()
    order by version desc
    limit 1
) version;

create view as_of.project_distinction as
select * from public.project_distinction where recorded_at is null or recorded_at <= as_of.moment();

create view as_of.project_split as
select * from public.project_split where recorded_at <= as_of.moment();

create view as_of.project_status as
select * from public.project_status where valid_from <= as_of.moment()
union all
select project_id, stage, light, last_reported_at, valid_from from public.project_status_former
where valid_from <= as_of.moment() and valid_until > as_of.moment();

create view as_of.milestone_status as
select * from public.milestone_status where valid_from <= as_of.moment()
union all
select milestone_id, project_id, baseline_date, current_target, precision, actual_date, milestone_type, title_zh,
    first_baseline, first_precision, counts, told_by, valid_from
from public.milestone_status_former
where valid_from <= as_of.moment() and valid_until > as_of.moment();

create view as_of.citation as
select * from public.citation where valid_from <= as_of.moment()
union all
select id, project_id, plan, clause, phrase, stated_stage, stated_stage_words, promised_date, quantity, recorded_at, name_zh, name_en,
    valid_from
from public.citation_former
where valid_from <= as_of.moment() and valid_until > as_of.moment();

create view as_of.project_search as
select found.project_id, found.category, found.nature, coalesce(status.stage, 'CONCEIVED') as stage,
    coalesce(status.light, 'none') as light, found.regions, found.provinces, found.forms, found.terms, found.withdrawn, found.valid_from
from (
    select * from public.project_search where valid_from <= as_of.moment()
    union all
    select project_id, category, nature, stage, light, regions, provinces, forms, terms, withdrawn, valid_from
    from public.project_search_former
    where valid_from <= as_of.moment() and valid_until > as_of.moment()
) found left join as_of.project_status status on status.project_id = found.project_id;

-- What depends on the day of a slip is not kept.
create view as_of.project_order as
select project_id, category, nature, stage, light,
    cast(case light when 'red' then 1 when 'yellow' then 2 when 'blue' then 3 when 'green' then 4 else 5 end as smallint) as light_rank
from as_of.project_search
where not withdrawn;
