-- What stands in the ledger only as a salted digest. Rows may be deleted: the value is then gone, and every proof stays valid.
create table ledger_secret (
    leaf_index bigint not null,
    path       text   not null,
    salt       bytea  not null,
    value      bytea  not null,
    primary key (leaf_index, path)
);

comment on column ledger_secret.path is 'where the digest stands in the leaf, a JSON pointer';
comment on column ledger_secret.value is 'the JSON value as RFC 8785 writes it';

-- All that one person did.
create index ledger_secret_of_actor on ledger_secret (value, leaf_index) where path = '/actor';

-- The data of events that are too large for a leaf, which holds its hash.
create table ledger_detached_data (
    leaf_index bigint primary key,
    data       bytea  not null
);
