-- A clause may name a work before anybody has registered it. Until a project is linked, the name is all that tells which.
alter table citation
    alter column project_id drop not null,
    add column name_zh text,
    add column name_en text,
    add constraint citation_names_something check (project_id is not null or name_zh is not null);

-- A phrase waits for its project once; linking finds it.
create unique index citation_waiting on citation (plan, clause, phrase) where project_id is null;

-- What the document itself does not state.
alter table plan add column not_in_text text[];
