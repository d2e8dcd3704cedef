create table thing (
    id   uuid primary key,
    name text not null
);

create table only_one (
    name text constraint only_one_name unique deferrable initially deferred
);
