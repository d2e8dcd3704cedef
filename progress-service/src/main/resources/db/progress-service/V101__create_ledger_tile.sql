-- The full tiles of the tree (c2sp.org/tlog-tiles): 256 hashes each. What is not yet a full tile follows from the entries and from
-- the roots of the tiles below.
create table ledger_tile (
    level      smallint not null,
    tile_index bigint   not null,
    root       bytea    not null,
    hashes     bytea    not null constraint ledger_tile_full check (length(hashes) = 8192),
    primary key (level, tile_index)
);

-- Hashes cannot be compressed.
alter table ledger_tile alter column hashes set storage external;

create trigger ledger_tile_only_grows before update or delete or truncate on ledger_tile
    for each statement execute function ledger_only_grows();
