-- What filters saw of recent events, so that it can be said what a filter would have sent, and why an event was not sent. Trimmed by age
-- and by number, from the oldest on. Ids of events grow with time, so their index is also the order of the rows.
create table event_facts (
    event_id    uuid        primary key,
    project_id  uuid        not null,
    recorded_at timestamptz not null,
    facts       text        not null -- JSON
) with (autovacuum_vacuum_scale_factor = 0.02);
