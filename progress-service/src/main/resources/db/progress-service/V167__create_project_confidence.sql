-- How confident those responsible are of a project, as it was recorded. Of several for one day the one with the highest position counts.
create table project_confidence (
    id           uuid        primary key,
    event_id     uuid        not null constraint project_confidence_event unique,
    position     bigint      not null generated always as identity,
    project_id   uuid        not null constraint project_confidence_project references project_version,
    level        text        not null,
    as_of_date   date        not null,
    narrative_zh text,
    narrative_en text,
    org          text,
    recorded_at  timestamptz not null,
    constraint project_confidence_level check (level in ('HIGHLY_LIKELY', 'PROBABLE', 'FEASIBLE', 'IN_DOUBT', 'UNACHIEVABLE')),
    constraint project_confidence_narrative check (narrative_zh is not null or narrative_en is not null)
);

create index project_confidence_recorded on project_confidence (project_id, position);
