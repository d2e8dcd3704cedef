-- Searches with a name. They are no facts about projects, so no event tells of them.
create table saved_search (
    id         uuid        primary key,
    version    bigint      not null,
    -- The subject of the token.
    owner      text        not null,
    -- The organisation of the owner, which sees it if it is shared.
    org        text,
    name       text        not null,
    -- The members of the list's query parameters.
    filter     jsonb       not null,
    sort       text,
    shared     boolean     not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint saved_search_name unique (owner, name)
);

-- What an organisation shares.
create index saved_search_shared on saved_search (org) where shared;
