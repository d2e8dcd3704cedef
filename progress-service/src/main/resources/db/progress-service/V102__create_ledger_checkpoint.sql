-- Every head of the ledger that was ever signed.
create table ledger_checkpoint (
    size      bigint      primary key,
    root      bytea       not null,
    note      bytea       not null,
    signed_at timestamptz not null
);

create trigger ledger_checkpoint_only_grows before update or delete or truncate on ledger_checkpoint
    for each statement execute function ledger_only_grows();
