-- What the registry says of a project now. The row's lock orders the project's changes, and version counts them.
create table project (
    id                 uuid        primary key,
    version            bigint      not null,
    name_zh            text        not null,
    -- The name as it is compared: widths, case, spaces and brackets folded away.
    name_key           text        collate "C" not null,
    -- Tells projects of one name apart, each of which was said to be distinct from those before it.
    distinction        int         not null,
    name_en            text,
    aliases            text[]      not null,
    nature             text        not null,
    category           text        not null,
    -- GB/T 2260, the lead region first.
    regions            text[]      not null,
    corridor_endpoints text[],
    corridor_via       text[],
    codes              text[]      not null,
    responsible_org    text,
    investment         numeric(20, 2),
    description_zh     text,
    part_of            uuid        constraint project_part_of references project,
    recorded_at        timestamptz not null,
    updated_at         timestamptz not null,
    -- Two registrations of one name at a time: the later one finds the name taken. Also the order of the list by name.
    constraint project_name unique (name_key, distinction)
);

-- The list by time of change, and what has changed since a time.
create index project_updated on project (updated_at, id);

-- The parts of a whole.
create index project_parts on project (part_of) where part_of is not null;
