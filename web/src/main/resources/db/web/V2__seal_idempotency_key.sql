-- Bodies are encrypted with a key derived from the request, because a response may show a secret. Those stored before are
-- readable until they are deleted by age.
alter table idempotency_key add column sealed boolean not null default false;
