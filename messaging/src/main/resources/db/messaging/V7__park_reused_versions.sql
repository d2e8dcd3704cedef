-- reused: a version has arrived as two different events. The second one waits, and all later ones.
alter table consumer_position
    drop constraint consumer_position_parked,
    add constraint consumer_position_parked check (parked in ('poison', 'gap', 'reused'));
