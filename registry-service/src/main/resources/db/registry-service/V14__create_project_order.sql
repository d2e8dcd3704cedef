-- What the next milestone is called, and what was promised at first. The events of all milestones are read once more by a consumer
-- that has not read any, since they have told it all along; until then the names of a row are null.
alter table milestone_status
    add column milestone_type text,
    add column title_zh text,
    add column first_baseline date,
    add column first_precision text,
    -- False once it is waived or cancelled.
    add column counts boolean not null default true,
    -- The last event that told of it. After a merge, those of the former project may come later.
    add column told_by uuid;

-- What projects are sorted by that changes with every report and with the day. It lies beside project_search, because a change of a
-- row there touches the index of words; a merged project has no row.
create table project_order (
    project_id  uuid     primary key,
    category    text     not null,
    nature      text     not null,
    stage       text     not null,
    light       text     not null,
    light_rank  smallint not null generated always as
        (case light when 'red' then 1 when 'yellow' then 2 when 'blue' then 3 when 'green' then 4 else 5 end) stored,
    -- The slip in days, negated so that the largest comes first; the greatest integer without milestones.
    slip_rank   integer  not null default 2147483647,
    -- The target of the next milestone; infinity if none is open.
    next_target date     not null default 'infinity',
    -- The first day on which the slip is another one if nothing is reported; -infinity if it is to be computed now.
    changes_on  date
);

insert into project_order (project_id, category, nature, stage, light, changes_on)
select project_id, category, nature, stage, light, '-infinity' from project_search;

-- What is filtered by is in them, so that no rows are read where it goes together with the order (late works that are on track).
create index project_order_light on project_order (light_rank, project_id) include (category, nature, stage, light);
create index project_order_slip on project_order (slip_rank, project_id) include (category, nature, stage, light);
create index project_order_next on project_order (next_target, project_id) include (category, nature, stage, light);
create index project_order_due on project_order (changes_on) where changes_on is not null;

-- Whoever makes a project searchable, or writes there what is filtered by, writes it for the order too.
create function add_project_order() returns trigger language plpgsql as $$
begin
    insert into project_order (project_id, category, nature, stage, light)
    select project_id, category, nature, stage, light from added
    on conflict (project_id) do update set
        category = excluded.category, nature = excluded.nature, stage = excluded.stage, light = excluded.light;
    return null;
end
$$;

create trigger project_search_ordered
    after insert on project_search
    referencing new table as added
    for each statement execute function add_project_order();

create function update_project_order() returns trigger language plpgsql as $$
begin
    update project_order set category = new.category, nature = new.nature, stage = new.stage, light = new.light
    where project_id = new.project_id;
    return null;
end
$$;

create trigger project_search_order_followed
    after update of category, nature, stage, light on project_search
    for each row when ((old.category, old.nature, old.stage, old.light) is distinct from (new.category, new.nature, new.stage, new.light))
    execute function update_project_order();

-- A merged project is in no order, and its milestones count for the other one.
create or replace function hide_merged_project() returns trigger language plpgsql as $$
begin
    delete from project_search where project_id = new.id;
    perform from project_order where project_id in (new.id, new.merged_into) order by project_id for update;
    delete from project_order where project_id = new.id;
    update project_order set changes_on = '-infinity' where project_id = new.merged_into;
    return null;
end
$$;
