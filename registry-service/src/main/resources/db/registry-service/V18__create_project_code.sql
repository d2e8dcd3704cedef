-- Which projects have or had a national project code. Triggers keep it in agreement with the codes of projects, whoever changes those.
create table project_code (
    number           bigint      generated always as identity primary key,
    project_id       uuid        not null,
    code             text        not null,
    -- The day from which it is valid, if that was stated, and the document of the code.
    valid_from       date,
    document_ref     text,
    recorded_at      timestamptz not null,
    -- lapsed, moved, removed (from the description) or merged; null while the project has the code.
    ended            text,
    -- The first day on which a lapsed code is not valid.
    lapsed_on        date,
    -- The project whose code it is.
    moved_to         uuid,
    end_reason       text,
    end_document_ref text,
    ended_at         timestamptz,
    constraint project_code_ended check ((ended is null) = (ended_at is null))
);

-- Whose a code is.
create index project_code_code on project_code (code);

-- The codes of a project; it has each once.
create index project_code_project on project_code (project_id);
create unique index project_code_valid on project_code (project_id, code) where ended is null;

-- What is known from the kept versions of projects: each run of versions with a code is a time in which the project had it.
insert into project_code (project_id, code, recorded_at, ended, ended_at)
select project_id, code, since, case when until is not null then case when merged then 'merged' else 'removed' end end, until
from (
    select project_id, code, min(valid_from) as since, (array_agg(next_from order by place desc))[1] as until,
        (array_agg(next_merged order by place desc))[1] as merged
    from (
        select version.*, code, place - row_number() over (partition by project_id, code order by place) as run
        from (
            select project_id, valid_from, details -> 'codes' as codes, merged_into,
                row_number() over changes as place, lead(valid_from) over changes as next_from,
                lead(merged_into is not null) over changes as next_merged
            from project_version window changes as (partition by project_id order by version)) version
        cross join lateral (select distinct code from jsonb_array_elements_text(version.codes) as code) stated
        where merged_into is null) stated
    group by project_id, code, run) held
order by since;

-- Where the versions do not tell: at least the state of today.
update project_code set ended = 'removed', ended_at = project.updated_at
from project
where project.id = project_code.project_id and ended is null
  and (project.merged_into is not null or project_code.code <> all (project.codes));

insert into project_code (project_id, code, recorded_at)
select distinct project.id, code, project.updated_at
from project cross join unnest(project.codes) as code
where project.merged_into is null
on conflict (project_id, code) where ended is null do nothing;

create function add_project_codes() returns trigger language plpgsql as $$
begin
    insert into project_code (project_id, code, recorded_at)
    select distinct added.id, code, added.recorded_at from added cross join unnest(added.codes) as code;
    return null;
end
$$;

create trigger project_codes_added
    after insert on project
    referencing new table as added
    for each statement execute function add_project_codes();

-- A merged project has no codes, and has them again if it is separated.
create function follow_project_codes() returns trigger language plpgsql as $$
declare
    valid text[] := case when new.merged_into is null then new.codes else '{}' end;
begin
    update project_code set
        ended = case when new.merged_into is null then 'removed' else 'merged' end, ended_at = new.updated_at
    where project_id = new.id and ended is null and code <> all (valid);
    insert into project_code (project_id, code, recorded_at)
    select distinct new.id, code, new.updated_at from unnest(valid) as code
    on conflict (project_id, code) where ended is null do nothing;
    return null;
end
$$;

create trigger project_codes_followed
    after update of codes, merged_into on project
    for each row when ((old.codes, old.merged_into) is distinct from (new.codes, new.merged_into))
    execute function follow_project_codes();
