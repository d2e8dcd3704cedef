-- What projects are counted by, in rows that are narrow, since a count reads all of them; no index has texts, which have no limit. Triggers keep it in the transactions that
-- write project_search and citation. A merged project has no row.
create table project_counted (
    project_id    uuid     primary key,
    category      text     not null,
    nature        text     not null,
    stage         text     not null,
    light         text     not null,
    withdrawn     boolean  not null,
    -- The four, which are grouped as one.
    kind          text     not null collate "C" generated always as
        (category || ' ' || nature || ' ' || stage || ' ' || light) stored,
    -- Bit 62 for regions in 62, and so on, so that a set of many provinces costs no more than one.
    province_bits bit(100) not null,
    -- The first two, the first four and all digits of the regions, each once, and each after a space; so are the plans that cite it.
    province      text     not null collate "C",
    city          text     not null collate "C",
    county        text     not null collate "C",
    plans         text     not null collate "C"
);

-- The columns of places, of the regions and provinces of project_search.
create function counted_places(regions text[], provinces text[])
    returns table (province_bits bit, province text, city text, county text) language sql immutable parallel safe as $$
    select (select coalesce(bit_or(set_bit(cast(0 as bit(100)), cast(code as int), 1)), cast(0 as bit(100)))
            from unnest(provinces) as code),
        ' ' || array_to_string(provinces, ' '),
        (select coalesce(string_agg(distinct ' ' || left(code, 4), ''), '') from unnest(regions) as code),
        (select coalesce(string_agg(distinct ' ' || code, ''), '') from unnest(regions) as code)
$$;

create function citing_plans(project uuid) returns text language sql stable as $$
    select coalesce(string_agg(distinct ' ' || plan, ''), '') from citation where project_id = project
$$;

create function add_project_counted() returns trigger language plpgsql as $$
begin
    insert into project_counted (
        project_id, category, nature, stage, light, withdrawn, province_bits, province, city, county, plans)
    select project_id, category, nature, stage, light, withdrawn, place.*, citing_plans(project_id)
    from added cross join counted_places(regions, provinces) as place
    on conflict (project_id) do update set
        category = excluded.category, nature = excluded.nature, stage = excluded.stage, light = excluded.light,
        withdrawn = excluded.withdrawn, province_bits = excluded.province_bits, province = excluded.province,
        city = excluded.city, county = excluded.county, plans = excluded.plans;
    return null;
end
$$;

create trigger project_search_counted
    after insert on project_search
    referencing new table as added
    for each statement execute function add_project_counted();

create function update_project_counted() returns trigger language plpgsql as $$
begin
    update project_counted set
        category = new.category, nature = new.nature, stage = new.stage, light = new.light, withdrawn = new.withdrawn,
        (province_bits, province, city, county) = (select * from counted_places(new.regions, new.provinces))
    where project_id = new.project_id;
    return null;
end
$$;

create trigger project_search_counts_followed
    after update of category, nature, stage, light, withdrawn, regions, provinces on project_search
    for each row when (
        (old.category, old.nature, old.stage, old.light, old.withdrawn, old.regions, old.provinces)
        is distinct from (new.category, new.nature, new.stage, new.light, new.withdrawn, new.regions, new.provinces))
    execute function update_project_counted();

-- A row is locked before the citations are read, so that of two plans that cite a project at once both are seen; that of
-- project_search, as whoever changes it locks it before this table's.
create function show_citing_plans() returns trigger language plpgsql as $$
declare
    changed uuid[] := case tg_op when 'INSERT' then array[new.project_id] when 'DELETE' then array[old.project_id]
        else array[old.project_id, new.project_id] end;
begin
    perform from project_search where project_id = any (changed) order by project_id for update;
    update project_counted set plans = citing_plans(project_id) where project_id = any (changed);
    return null;
end
$$;

create trigger citation_counted
    after insert or update of project_id, plan or delete on citation
    for each row execute function show_citing_plans();

create or replace function hide_merged_project() returns trigger language plpgsql as $$
begin
    delete from project_search where project_id = new.id;
    delete from project_counted where project_id = new.id;
    perform from project_order where project_id in (new.id, new.merged_into) order by project_id for update;
    delete from project_order where project_id = new.id;
    update project_order set changes_on = '-infinity' where project_id = new.merged_into;
    return null;
end
$$;

insert into project_counted (
    project_id, category, nature, stage, light, withdrawn, province_bits, province, city, county, plans)
select project_id, category, nature, stage, light, withdrawn, place.*, coalesce(cited.plans, '')
from project_search cross join counted_places(regions, provinces) as place left join (
    select project_id, string_agg(distinct ' ' || plan, '') as plans from citation group by project_id) cited
    using (project_id);

-- Lists are filtered by these columns, and nothing is counted by the former index any more.
drop index project_search_counted;
create index project_search_kind on project_search (category, nature, stage, light) where not withdrawn;

create view as_of.project_counted as
select found.project_id, found.category, found.nature, found.stage, found.light, found.withdrawn,
    found.category || ' ' || found.nature || ' ' || found.stage || ' ' || found.light as kind,
    place.province_bits, place.province, place.city, place.county,
    coalesce(cited.plans, '') as plans
from as_of.project_search found cross join counted_places(found.regions, found.provinces) as place left join (
    select project_id, string_agg(distinct ' ' || plan, '') as plans from as_of.citation group by project_id) cited
    on cited.project_id = found.project_id;
