-- A milestone; its targets stand in milestone_target, its status follows from both.
create table milestone (
    id            uuid        primary key,
    project_id    uuid        not null constraint milestone_project references project_version,
    type          text        not null,
    title_zh      text        not null,
    baseline_date date        not null,
    added_at      timestamptz not null,
    due_at        timestamptz,
    actual_date   date,
    met_at        timestamptz,
    evidence      jsonb       not null default '[]',
    constraint milestone_named_once unique (project_id, type, title_zh),
    constraint milestone_met check ((actual_date is null) = (met_at is null)),
    constraint milestone_not_due_when_met check (met_at is null or due_at is null)
) with (fillfactor = 80);

comment on column milestone.due_at is 'when its target counts as missed; null when met, when found missed, or without a last day';

-- The list of a project's milestones pages in this order.
create index milestone_listed on milestone (project_id, baseline_date, id);

-- The sweep asks only for what is due.
create index milestone_due on milestone (due_at) where due_at is not null;

-- Every target that a milestone ever had; revision 0 is the baseline, the highest one is the current target.
create table milestone_target (
    milestone_id uuid        not null constraint milestone_target_milestone references milestone,
    revision     int         not null,
    target_date  date        not null,
    precision    text        not null,
    set_at       timestamptz not null,
    missed_at    timestamptz,
    change_id    uuid        constraint milestone_target_change unique,
    reason_code  text,
    reason_text  text,
    document_ref text,
    late         boolean,
    org          text,
    primary key (milestone_id, revision),
    constraint milestone_target_moved_with_reason check (
        revision = 0 and change_id is null
        or revision > 0 and change_id is not null and reason_code is not null and reason_text is not null and late is not null)
);
