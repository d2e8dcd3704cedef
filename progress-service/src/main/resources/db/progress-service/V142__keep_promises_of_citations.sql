-- What a clause promises of a project, and by when.
alter table project_citation
    add column phrase text,
    add column promised_date date;

-- Of earlier events the ledger has the data; what is too large for a leaf lies beside it.
update project_citation set phrase = event.data ->> 'phrase', promised_date = cast(event.data ->> 'promisedDate' as date)
from (
    select coalesce(cast(convert_from(detached.data, 'UTF8') as jsonb), cast(convert_from(entry.leaf, 'UTF8') as jsonb) -> 'data') as data
    from ledger_entry entry left join ledger_detached_data detached on detached.leaf_index = entry.leaf_index
    where entry.type = 'milepost.project.cited.v1'
) event
where project_citation.citation_id = cast(event.data ->> 'citationId' as uuid);

-- The projects that a plan cites.
create index project_citation_plan on project_citation (plan, citation_id);
