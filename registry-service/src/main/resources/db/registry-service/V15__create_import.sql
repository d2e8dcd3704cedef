-- Lists that offices bring. The file is kept in parts until its rows are, so that any instance can read on where another one stopped.
create table project_import (
    id            uuid        primary key,
    -- The organisation that sees it, or the person where the token names none.
    owner         text        not null,
    subject       text        not null,
    org           text,
    -- Prefixes of the regions of the caller who sent it; the rows are registered with no more rights.
    allowed       text[]      not null,
    name          text        not null,
    format        text        not null,
    charset       text        not null,
    size          bigint      not null,
    sha256        text        not null,
    -- What was asked for: dry run, back-fill, defaults.
    options       jsonb       not null,
    -- reading, waiting, running, paused, cancelled, done or failed
    state         text        not null,
    -- The state that was paused.
    paused_state  text,
    -- Whether the rows are only looked at.
    dry           boolean     not null,
    -- Why it failed or waits.
    problem       jsonb,
    columns       jsonb       not null default '[]',
    mapping       text,
    -- How many rows were read, and the number of the last one.
    rows          int         not null default 0,
    read_to       int         not null default 0,
    -- The number of the last row that was handled.
    position      int         not null default 0,
    handled       int         not null default 0,
    registered    int         not null default 0,
    amended       int         not null default 0,
    same          int         not null default 0,
    suspected     int         not null default 0,
    refused       int         not null default 0,
    skipped       int         not null default 0,
    busy_millis   bigint      not null default 0,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    finished_at   timestamptz,
    -- The instance that works on it, and until when it may.
    holder        uuid,
    leased_until  timestamptz
);

-- The list of an organisation, newest first.
create index project_import_owner on project_import (owner, id);

-- What there is to be done.
create index project_import_open on project_import (updated_at) where state in ('reading', 'running');

create table import_part (
    import_id uuid  not null references project_import on delete cascade,
    part      int   not null,
    data      bytea not null,
    primary key (import_id, part)
);

-- Packed already, or packed once by the client.
alter table import_part alter column data set storage external;

create table import_row (
    import_id  uuid   not null references project_import on delete cascade,
    -- As a spreadsheet program counts, from 1.
    number     int    not null,
    cells      text[] not null,
    -- Null until it is handled.
    outcome    text,
    -- The registered project that it became or is.
    project_id uuid,
    problems   jsonb,
    candidates jsonb,
    decision   jsonb,
    -- Whether it is to be handled, once the rows before it are: again after a decision, or by itself because it changes a project.
    due        boolean not null default false,
    primary key (import_id, number)
);

create index import_row_outcome on import_row (import_id, outcome, number);
create index import_row_due on import_row (import_id, number) where due;

-- How an organisation's columns are read, by a name of its choice.
create table import_mapping (
    owner      text        not null,
    name       text        not null,
    columns    jsonb       not null,
    updated_at timestamptz not null,
    primary key (owner, name)
);
