-- Of earlier events the ledger has the data; what is too large for a leaf lies beside it.
insert into project_part (part, version, whole, recorded_at)
select part, version, cast(data -> 'project' ->> 'partOf' as uuid), recorded_at
from (
    select cast(entry.subject as uuid) as part, entry.type, entry.recorded_at,
        cast(cast(convert_from(entry.leaf, 'UTF8') as jsonb) ->> 'seq' as bigint) as version,
        coalesce(cast(convert_from(detached.data, 'UTF8') as jsonb), cast(convert_from(entry.leaf, 'UTF8') as jsonb) -> 'data') as data
    from ledger_entry entry left join ledger_detached_data detached on detached.leaf_index = entry.leaf_index
    where entry.type in ('milepost.project.registered.v1', 'milepost.project.amended.v1', 'milepost.project.absorbed.v1')
) event
where case type
    when 'milepost.project.registered.v1' then data -> 'project' ->> 'partOf' is not null
    when 'milepost.project.amended.v1' then data -> 'changed' ? 'partOf'
    else true
end
on conflict do nothing;
