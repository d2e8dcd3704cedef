-- The national codes of a project, and which clauses of plans state which stage for it, from the registry's events.
alter table project add column codes text[] not null default '{}';

create table project_citation (
    project_id         uuid        not null,
    citation_id        uuid        not null,
    plan               text        not null,
    clause             text        not null,
    stated_stage       text        not null,
    stated_stage_words text,
    cited_at           timestamptz not null,
    primary key (project_id, citation_id)
);

-- Of earlier events the ledger has the data; what is too large for a leaf lies beside it.
create temporary view registry_event as
select entry.leaf_index, cast(entry.subject as uuid) as project_id, entry.type, entry.recorded_at,
    coalesce(cast(convert_from(detached.data, 'UTF8') as jsonb), cast(convert_from(entry.leaf, 'UTF8') as jsonb) -> 'data') as data
from ledger_entry entry left join ledger_detached_data detached on detached.leaf_index = entry.leaf_index
where entry.type in (
    'milepost.project.registered.v1', 'milepost.project.amended.v1', 'milepost.project.absorbed.v1', 'milepost.project.cited.v1');

update project set codes = array(select jsonb_array_elements_text(described.codes))
from (
    select distinct on (project_id) project_id, coalesce(data -> 'project' -> 'codes', '[]') as codes
    from registry_event
    where data ? 'project'
    order by project_id, leaf_index desc
) described
where project.id = described.project_id;

insert into project_citation (project_id, citation_id, plan, clause, stated_stage, stated_stage_words, cited_at)
select project_id, cast(data ->> 'citationId' as uuid), data ->> 'plan', data ->> 'clause', data ->> 'statedStage',
    data ->> 'statedStageWords', recorded_at
from registry_event
where type = 'milepost.project.cited.v1'
order by leaf_index desc
on conflict do nothing;

drop view registry_event;
