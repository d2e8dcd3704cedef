-- The policies of silence that were ever read here, and from which day on each counts.
create table silence_policy (
    terms          text primary key,
    took_effect_on date not null
);

-- The silence of each project: when something was last reported, and the step that was published last, by which policy and counted
-- from which day. Before due_on no step is due; a report does not move it, the sweep does when the day has come.
create table project_silence (
    project_id   uuid primary key constraint project_silence_project references project_version,
    reported_at  timestamptz,
    due_on       date,
    policy       text,
    counted_from date,
    rung         text constraint project_silence_known check (rung in ('REMINDER', 'WARNING', 'SUPERVISOR')),
    constraint project_silence_step check (num_nulls(policy, counted_from, rung) in (0, 3))
) with (fillfactor = 80);

comment on column project_silence.reported_at is 'null if that was before this was kept';
comment on column project_silence.due_on is 'null if no step will be due unless something is reported';

-- The sweep asks only for what is due.
create index project_silence_due on project_silence (due_on) where due_on is not null;
