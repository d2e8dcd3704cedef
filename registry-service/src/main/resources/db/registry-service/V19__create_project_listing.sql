-- Annual lists that projects stand in: one entry for each project, year and list. An entry is never overwritten; one that replaces
-- it names it, or it is voided.
create table project_listing (
    id           uuid        primary key,
    project_id   uuid        not null,
    year         int         not null,
    -- national, provincial, municipal or county
    level        text        not null,
    -- The name of the list as printed.
    list         text        not null,
    -- NEW_START, CARRY_OVER, PREPARATORY or COMPLETING
    bucket       text        not null,
    document_ref text,
    -- The entry that this one replaces, and why.
    corrects     uuid,
    reason       text,
    recorded_at  timestamptz not null,
    -- When it was replaced or voided; null while it stands.
    ended_at     timestamptz,
    -- The entry that replaces it; null if it was voided.
    replaced_by  uuid,
    end_reason   text
);

create unique index project_listing_once on project_listing (project_id, year, level, list) where ended_at is null;

-- The history of a project.
create index project_listing_project on project_listing (project_id);

-- A list, in the order in which it was recorded, and what there is of it.
create index project_listing_year on project_listing (year, level, id) include (bucket, list) where ended_at is null;
