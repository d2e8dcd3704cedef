-- The events that told what is on record of whole projects, by which it is corrected. From now on the id of a fact is that of its event.
-- The events of earlier ones are in the ledger; one that is not there yet cannot be corrected.
alter table project_condition add column event_id uuid;
alter table progress_report add column event_id uuid;
alter table project_confirmation add column event_id uuid;
alter table planned_curve add column event_id uuid;

create temporary view project_event as
select entry.event_id, entry.type, entry.subject,
    coalesce(cast(convert_from(detached.data, 'UTF8') as jsonb), cast(convert_from(entry.leaf, 'UTF8') as jsonb) -> 'data') as data
from ledger_entry entry left join ledger_detached_data detached on detached.leaf_index = entry.leaf_index
where entry.type in ('milepost.project.condition-changed.v1', 'milepost.project.progress-reported.v1',
    'milepost.project.confirmed.v1', 'milepost.project.curve-planned.v1');

-- The condition of a fact is told again when projects are merged; the first event is the one that was recorded.
update project_condition f set event_id = told.event_id
from (select distinct on (data ->> 'changeId') * from project_event
      where type = 'milepost.project.condition-changed.v1' order by data ->> 'changeId', event_id) told
where told.data ->> 'changeId' = cast(f.id as text);

update progress_report f set event_id = told.event_id
from project_event told
where told.type = 'milepost.project.progress-reported.v1' and told.data ->> 'reportId' = cast(f.id as text);

update project_confirmation f set event_id = told.event_id
from project_event told
where told.type = 'milepost.project.confirmed.v1' and told.data ->> 'confirmationId' = cast(f.id as text);

update planned_curve f set event_id = told.event_id
from project_event told
where told.type = 'milepost.project.curve-planned.v1' and told.subject = cast(f.project_id as text)
  and cast(told.data ->> 'version' as int) = f.version;

drop view project_event;

create unique index project_condition_event on project_condition (event_id);
create unique index progress_report_event on progress_report (event_id);
create unique index project_confirmation_event on project_confirmation (event_id);
create unique index planned_curve_event on planned_curve (event_id);

-- Corrections of what was reported of whole projects, as they were recorded. Of those of an event the one with the highest position
-- counts; it has all that is right then, or says that nothing is.
create table project_correction (
    id                 uuid        primary key,
    position           bigint      not null generated always as identity,
    project_id         uuid        not null constraint project_correction_project references project_version,
    event_id           uuid        not null,
    withdrawn          boolean     not null,
    day                date,
    until              date,
    reason_code        text,
    level              text,
    physical_percent   numeric(5, 2) constraint project_correction_percent check (physical_percent between 0 and 100),
    investment_done    numeric(20, 2),
    investment_planned numeric(20, 2),
    reason_text        text        not null,
    document_ref       text,
    recorded_at        timestamptz not null,
    constraint project_correction_right check (withdrawn = (day is null))
);

comment on column project_correction.project_id is 'the project for which it was recorded; that of the event may have been merged into it';

create index project_correction_event on project_correction (event_id, position);
create index project_correction_recorded on project_correction (project_id, recorded_at);
