-- What projects are found by when somebody describes one again; made from names, places and codes, and of no use elsewhere.
-- Whoever takes a key locks its row until the end of the transaction, so that of two who describe one project at once the later one
-- waits and then finds the other. Keys are taken in one order, so that nobody waits in a circle.
create table project_key (
    key     text   collate "C" primary key,
    -- The projects that have it, in the order in which they took it.
    holders uuid[] not null
);
<<<<<<< HEAD

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
=======
>>>>>>> duplicates
