-- When the ledger was hashed again from the first entry on, and what was found.
create table ledger_verification (
    started_at  timestamptz not null,
    finished_at timestamptz primary key,
    size        bigint      not null,
    wrong_index bigint,
    finding     text,
    constraint ledger_verification_wrong check (wrong_index is null or finding is not null)
);
