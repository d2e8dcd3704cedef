-- The tree of GB/T 2260 with the whole country at its root. A code that was abolished stays, with the day since which it is.
create table region (
    code        text          collate "C" primary key,
    version     bigint        not null,
    name_zh     text          not null,
    name_en     text          not null,
    level       text          not null,
    parent      text          collate "C" constraint region_parent references region,
    longitude   numeric(9, 6),
    latitude    numeric(8, 6),
    valid_from  date,
    valid_to    date,
    recorded_at timestamptz   not null
);

-- What is directly below a region, in the order of the list.
create index region_children on region (parent, code);

-- A name that plans use for several regions.
create table region_set (
    id          text        collate "C" primary key,
    version     bigint      not null,
    name_zh     text        not null,
    name_en     text        not null,
    -- In an order of their own.
    regions     text[]      not null,
    basis       text        not null,
    recorded_at timestamptz not null
);
