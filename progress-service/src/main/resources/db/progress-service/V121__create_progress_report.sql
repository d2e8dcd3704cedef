-- Progress reports, as they were recorded. Of several for one day the one with the highest position counts.
create table progress_report (
    id                 uuid          primary key,
    position           bigint        not null generated always as identity,
    project_id         uuid          not null constraint progress_report_project references project_version,
    as_of_date         date          not null,
    physical_percent   numeric(5, 2) not null constraint progress_report_percent check (physical_percent between 0 and 100),
    investment_done    numeric(20, 2),
    investment_planned numeric(20, 2),
    narrative_zh       text,
    narrative_en       text,
    evidence           jsonb         not null,
    recorded_at        timestamptz   not null
);

-- The curve, the latest report and the list read by day.
create index progress_report_by_day on progress_report (project_id, as_of_date, position);
