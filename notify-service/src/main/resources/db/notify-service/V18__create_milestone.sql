-- The milestones of projects as calendars show them, from the events of progress-service. A projection: it can be dropped and replayed.
create table milestone (
    id            uuid        primary key,
    project_id    uuid        not null,
    type          text        not null,
    title_zh      text        not null,
    baseline      date        not null,
    target        date        not null,
    precision     text        not null,
    actual        date,
    status        text        not null,
    -- Whether the project was withdrawn, which cancels what is open.
    withdrawn     boolean     not null default false,
    -- How often a date, the status or the title has changed: the SEQUENCE of RFC 5545.
    revision      int         not null default 0,
    changed_at    timestamptz not null
) with (fillfactor = 80);

create index milestone_project on milestone (project_id);
