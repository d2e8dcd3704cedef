-- A project that is not pursued any more, and why. It stays where it is found by its id, and leaves lists and counts unless they are
-- asked for it; it is still a candidate when somebody registers it again.
alter table project
    add column withdrawn_at timestamptz,
    add column withdrawn_reason text,
    add column withdrawn_document text;

-- The document that a version rests on.
alter table project_version add column document text;

alter table project_search add column withdrawn boolean not null default false;

-- Counts leave withdrawn projects out; an index of the others answers them alone.
drop index project_search_counted;
create index project_search_counted on project_search (category, nature, stage, light, provinces) where not withdrawn;

-- Counts by plan leave them out, too.
create index project_withdrawn on project (id) where withdrawn_at is not null;

-- A withdrawn project is in no order by what is due of it; a reinstated one is put into it again.
create function show_withdrawal() returns trigger language plpgsql as $$
begin
    update project_search set withdrawn = new.withdrawn_at is not null where project_id = new.id;
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

create trigger project_withdrawal_shown
    after update of withdrawn_at on project
    for each row when ((old.withdrawn_at is null) <> (new.withdrawn_at is null)) execute function show_withdrawal();
