-- What was recorded of each milestone, from which everything else about it follows. Rows are only added.
create table milestone_fact (
    milestone_id uuid        not null constraint milestone_fact_milestone references milestone,
    event_id     uuid        not null,
    occurred_on  date        not null,
    recorded_at  timestamptz not null,
    content      jsonb       not null,
    primary key (milestone_id, event_id)
);

comment on column milestone_fact.event_id is 'the event that told it; one event may tell of several milestones';

create function milestone_fact_only_grows() returns trigger language plpgsql as $$
begin
    raise exception 'Facts are only added: % on % is refused', tg_op, tg_table_name;
end
$$;

create trigger milestone_fact_only_grows before update or delete on milestone_fact
    for each row execute function milestone_fact_only_grows();

-- The facts that have been kept in other tables. Their events are in the ledger; where one is not there yet, it gets another id.
create temporary view milestone_event as
select entry.event_id, entry.type,
    coalesce(cast(convert_from(detached.data, 'UTF8') as jsonb), cast(convert_from(entry.leaf, 'UTF8') as jsonb) -> 'data') as data
from ledger_entry entry left join ledger_detached_data detached on detached.leaf_index = entry.leaf_index
where entry.type in ('milepost.milestone.added.v1', 'milepost.milestone.target-changed.v1', 'milepost.milestone.met.v1',
    'milepost.milestone.missed.v1');

create temporary table told as
select distinct on (milestone_id, type, distinct_by) * from (
    select event_id, type, cast(data ->> 'milestoneId' as uuid) as milestone_id,
        case type
            when 'milepost.milestone.target-changed.v1' then data ->> 'changeId'
            when 'milepost.milestone.missed.v1' then data ->> 'currentTarget'
            else ''
        end as distinct_by
    from milestone_event
) events
order by milestone_id, type, distinct_by, event_id;

create temporary table kept_target as
select target.*, milestone.type, milestone.title_zh,
    coalesce(told.event_id, gen_random_uuid()) as event_id
from milestone_target target
join milestone on milestone.id = target.milestone_id
left join told on told.milestone_id = target.milestone_id
    and (target.revision = 0 and told.type = 'milepost.milestone.added.v1'
         or told.type = 'milepost.milestone.target-changed.v1' and told.distinct_by = cast(target.change_id as text));

insert into milestone_fact (milestone_id, event_id, occurred_on, recorded_at, content)
select milestone_id, event_id, cast(set_at at time zone 'Asia/Shanghai' as date), set_at,
    case revision
        when 0 then jsonb_build_object('kind', 'added', 'date', target_date, 'precision', precision,
            'definition', jsonb_build_object('type', type, 'titleZh', title_zh, 'dependsOn', jsonb_build_array()))
        else jsonb_build_object('kind', 'moved', 'date', target_date, 'precision', precision,
            'change', jsonb_build_object('id', change_id, 'reasonCode', reason_code, 'reasonText', reason_text,
                'documentRef', document_ref, 'late', late, 'org', org))
    end
from kept_target;

insert into milestone_fact (milestone_id, event_id, occurred_on, recorded_at, content)
select target.milestone_id, coalesce(told.event_id, gen_random_uuid()), target.target_date + 1, target.missed_at,
    jsonb_build_object('kind', 'missed', 'target', target.event_id, 'date', target.target_date)
from kept_target target
left join told on told.milestone_id = target.milestone_id and told.type = 'milepost.milestone.missed.v1'
    and told.distinct_by = cast(target.target_date as text)
where target.missed_at is not null
on conflict do nothing;

insert into milestone_fact (milestone_id, event_id, occurred_on, recorded_at, content)
select milestone.id, coalesce(told.event_id, gen_random_uuid()), milestone.actual_date, milestone.met_at,
    jsonb_build_object('kind', 'met', 'evidence', milestone.evidence)
from milestone left join told on told.milestone_id = milestone.id and told.type = 'milepost.milestone.met.v1'
where milestone.met_at is not null;

drop table kept_target;
drop table told;
drop view milestone_event;
drop table milestone_target;

alter table milestone
    drop constraint milestone_met,
    drop constraint milestone_not_due_when_met,
    drop column actual_date,
    drop column met_at,
    drop column evidence,
    add column segment text,
    drop constraint milestone_named_once,
    add constraint milestone_named_once unique nulls not distinct (added_to, type, title_zh, segment);

comment on column milestone.due_at is 'when its target counts as missed; null when that is told or can no longer happen';
comment on column milestone.baseline_date is 'the first baseline; the list of milestones pages by it';
