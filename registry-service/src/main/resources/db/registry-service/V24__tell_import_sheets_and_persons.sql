-- The sheets of a workbook that are shown, and the one that was read.
alter table project_import
    add column sheet text,
    add column sheets text[] not null default '{}';

-- What belongs to a person is told from what belongs to an organisation of the same name.
update import_mapping set owner = 'person:' || owner
where owner in (select subject from project_import where org is null)
  and owner not in (select org from project_import where org is not null);

update project_import set owner = 'person:' || subject where org is null;
