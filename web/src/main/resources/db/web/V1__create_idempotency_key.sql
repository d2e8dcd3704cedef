-- Which keys were used, for what, and how it was answered. A row without status belongs to a transaction that is still open.
create table idempotency_key (
    scope        bytea primary key, -- SHA-256 of caller, method, path and key
    content      bytea not null,    -- SHA-256 of query and body
    status       integer,
    location     text,
    etag         text,
    content_type text,
    body         bytea,
    created_at   timestamptz not null default now()
);

-- Rows are deleted by age.
create index idempotency_key_age on idempotency_key (created_at);
