-- What a project is found by when somebody describes it again; made from its names, places and codes, and of no use elsewhere.
-- A key that begins with ~ says little by itself and is not followed where many projects have it.
-- There is no foreign key: it would lock the project's row once for each key, and only rows of projects are ever read by it.
create table project_key (
    key        text collate "C" not null,
    project_id uuid not null,
    primary key (key, project_id)
);

-- Finds the projects that have one of the keys, and gives the keys to the claimant. Of two claimants of one key the later one
-- waits until the first is done, and then finds it: each statement of a volatile function sees what was committed before it.
-- Keys are locked in one order, so claimants do not wait for each other in a circle.
create function claim_project_keys(keys text[], claimant uuid, few int, many int) returns uuid[] language plpgsql volatile as $$
declare
    key_hash bigint;
    holders  uuid[];
begin
    for key_hash in
        select distinct hashtextextended(wanted.key, 0) from unnest(keys) as wanted (key) where wanted.key not like '~%' order by 1
    loop
        perform pg_advisory_xact_lock(key_hash);
    end loop;
    select array_agg(distinct holder) into holders
    from unnest(keys) as wanted (key)
    cross join lateral (
        select array_agg(project_id) as ids
        from (
            select held.project_id from project_key held
            where held.key = wanted.key and held.project_id <> claimant
            order by held.project_id
            limit case when wanted.key like '~%' then few + 1 else many end) as first) as found
    cross join lateral unnest(found.ids) as holder
    where wanted.key not like '~%' or cardinality(found.ids) <= few;
    insert into project_key (key, project_id) select wanted.key, claimant from unnest(keys) as wanted (key)
    on conflict do nothing;
    return holders;
end
$$;
