-- What the project is called, for those who are told of its events. Null until the registry's topic has told it.
alter table project
    add column name_zh text,
    add column codes text[] not null default '{}';
