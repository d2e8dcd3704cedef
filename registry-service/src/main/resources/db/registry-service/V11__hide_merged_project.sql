-- A merged project is found no more, whoever merges it.
create function hide_merged_project() returns trigger language plpgsql as $$
begin
    delete from project_search where project_id = new.id;
    return null;
end
$$;

create trigger project_merged_hidden
    after update of merged_into on project
    for each row when (new.merged_into is not null) execute function hide_merged_project();
