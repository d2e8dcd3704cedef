-- What projects are found, filtered and counted by. It lies beside project, so that a change that nobody searches for, such as
-- a citation or a new version, touches no index of words; and it holds the stage and light of project_status, so that they are
-- filtered and counted without another join.
create table project_search (
    project_id uuid     primary key,
    category   text     not null,
    nature     text     not null,
    stage      text     not null default 'CONCEIVED',
    light      text     not null default 'none',
    regions    text[]   not null,
    -- The first two digits of the regions, each once, in their order.
    provinces  text[]   not null,
    -- Names as they are compared, one a line.
    forms      text     not null,
    -- Words, whole names, codes; and the category and the regions, which words tell much of, so that one index finds both together.
    terms      tsvector not null
);

-- What was typed, categories and regions. Entries wait in a list until there are some hundred to sort in together, which spares
-- whoever registers two thirds of the work; each search reads the list, so it stays short (kB).
create index project_search_terms on project_search using gin (terms) with (gin_pending_list_limit = 256);

-- Counts, read from the index alone; and the filters of its columns.
create index project_search_counted on project_search (category, nature, stage, light, provinces);

-- How many projects each plan names.
create index citation_plan_projects on citation (plan, project_id);

-- Whoever writes project_status, the row to search by follows in the same transaction.
create function show_project_status() returns trigger language plpgsql as $$
declare
    shown_stage text := case when tg_op = 'DELETE' then 'CONCEIVED' else new.stage end;
    shown_light text := case when tg_op = 'DELETE' then 'none' else coalesce(new.light, 'none') end;
begin
    update project_search set stage = shown_stage, light = shown_light
    where project_id = case when tg_op = 'DELETE' then old.project_id else new.project_id end
      and (stage, light) <> (shown_stage, shown_light);
    return null;
end
$$;

create trigger project_status_shown
    after insert or update of stage, light or delete on project_status
    for each row execute function show_project_status();
