-- What progress-service tells of projects that files for others say, and that is kept nowhere else here: the baselines of milestones
-- and from when on they held, documents, reports, planned curves, conditions. What follows from it is computed where it is read, so
-- that it does not matter in which order facts became known. A consumer that has read nothing yet fills it from the topic.
create table reported_fact (
    project_id   uuid        not null,
    -- Version 7, so that they rise with the time of recording.
    event_id     uuid        not null,
    milestone_id uuid,
    recorded_at  timestamptz not null,
    -- As much of the event as is needed; kind tells what it is.
    data         jsonb       not null,
    primary key (project_id, event_id)
);
