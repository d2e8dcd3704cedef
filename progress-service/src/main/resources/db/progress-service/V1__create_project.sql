-- What the registry has told of its projects: built from events only, dropped and replayed at will.
create table project (
    id              uuid   primary key,
    name_zh         text   not null,
    name_en         text,
    nature          text   not null,
    category        text   not null,
    regions         text[] not null,
    responsible_org text,
    plans           text[] not null default '{}'
);
