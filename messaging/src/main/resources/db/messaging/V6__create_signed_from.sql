-- From which offset on the records of a partition must be signed: its end when this database first met the partition. A row is
-- never changed.
create table signed_from (
    topic         text        not null,
    partition     int         not null,
    record_offset bigint      not null,
    noted_at      timestamptz not null default now(),
    primary key (topic, partition)
);
