-- Whoever changes what the ledger holds must first take this away, and the next check of the ledger finds it all the same.
create function ledger_only_grows() returns trigger language plpgsql as $$
begin
    raise exception 'The ledger only grows: % on % is refused', tg_op, tg_table_name;
end
$$;

-- The entries of the ledger, one for each event. The columns beside the leaf repeat what stands in it, to be searched.
create table ledger_entry (
    leaf_index  bigint      primary key,
    event_id    uuid        not null constraint ledger_entry_once unique,
    type        text        not null,
    subject     text        not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    leaf        bytea       not null,
    leaf_hash   bytea       not null constraint ledger_entry_sha256 check (length(leaf_hash) = 32)
);

comment on column ledger_entry.leaf is 'the exact bytes that are hashed; never rendered again';

-- A subject's last entry, and its history in the order of the ledger. The history of a plan or a region asks so many subjects that
-- it must find in the index what it searches for.
create index ledger_entry_of_subject on ledger_entry (subject, leaf_index) include (type, occurred_at, recorded_at);

-- The history of one kind of event.
create index ledger_entry_of_type on ledger_entry (type, leaf_index);

-- What happened in a span of time, and what was known at a time.
create index ledger_entry_occurred on ledger_entry (occurred_at, leaf_index);
create index ledger_entry_recorded on ledger_entry (recorded_at, leaf_index);

create trigger ledger_entry_only_grows before update or delete or truncate on ledger_entry
    for each statement execute function ledger_only_grows();
