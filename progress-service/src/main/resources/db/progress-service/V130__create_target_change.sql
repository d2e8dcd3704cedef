-- Every change of a target that was asked for. The target is moved at once (RECORDED) or when the change is approved; the fact of the
-- move then names this id.
create table target_change (
    id                    uuid        primary key,
    milestone_id          uuid        not null constraint target_change_milestone references milestone,
    revision              int         not null,
    baseline_date         date        not null,
    previous_target       date        not null,
    new_target            date        not null,
    precision             text        not null,
    slip_days             int         not null,
    late                  boolean     not null,
    reason_code           text        not null,
    reason_text           text        not null,
    document_ref          text,
    org                   text,
    requester             text,
    occurred_on           date,
    requested_at          timestamptz not null,
    policy                text,
    decision              text        not null constraint target_change_decision_known check (
        decision in ('PENDING', 'APPROVED', 'REJECTED', 'REJECTED_ADMIN', 'WITHDRAWN', 'RECORDED')),
    decided_by            text,
    decided_at            timestamptz,
    decision_text         text,
    decision_document_ref text,
    constraint target_change_decided check ((decision = 'PENDING') = (decided_at is null)),
    constraint target_change_requester_forgotten check (requester is null or decision = 'PENDING')
);

comment on column target_change.requester is 'the subject of the token that asked, until it is decided: nobody decides what they asked for';
comment on column target_change.occurred_on is 'the day on which the target was moved, if that was before it was asked for';
comment on column target_change.decided_by is 'the organisation';

-- A milestone has one pending change at most; approvers list them.
create unique index target_change_pending on target_change (milestone_id) where decision = 'PENDING';

-- The changes of one milestone in order.
create index target_change_listed on target_change (milestone_id, id);

-- Targets that were moved before there were decisions. Of a milestone, "added" comes before "moved".
insert into target_change (id, milestone_id, revision, baseline_date, previous_target, new_target, precision, slip_days, late,
    reason_code, reason_text, document_ref, org, requested_at, decision, decided_at)
select cast(change ->> 'id' as uuid), milestone_id, revision, baseline, previous, target, precision,
    case when baseline_precision = 'after' then least(target - baseline, 0) else target - baseline end,
    cast(change ->> 'late' as boolean), change ->> 'reasonCode', change ->> 'reasonText', change ->> 'documentRef', change ->> 'org',
    recorded_at, 'RECORDED', recorded_at
from (
    select milestone_id, recorded_at, target, content ->> 'precision' as precision, content -> 'change' as change,
        row_number() over by_time - 1 as revision,
        lag(target) over by_time as previous,
        first_value(target) over by_time as baseline,
        first_value(content ->> 'precision') over by_time as baseline_precision
    from milestone_fact cross join lateral (select cast(content ->> 'date' as date) as target) dated
    where content ->> 'kind' in ('added', 'moved')
    window by_time as (partition by milestone_id order by content ->> 'kind', recorded_at, event_id)
) told
where change is not null;
