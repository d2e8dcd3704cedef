-- Who leads something of which there must be one, and until when unless it renews. A session lock would last as long as the
-- session of a process that is stopped or cut off. Each leader has a higher epoch than the one before.
create table lease (
    name       text primary key,
    holder     uuid,
    epoch      bigint not null default 0,
    held_until timestamptz
) with (fillfactor = 50);

insert into lease (name, epoch) select name, epoch from relay_cursor;
