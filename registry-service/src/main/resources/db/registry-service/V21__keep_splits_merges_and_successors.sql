-- Parts of a project that became projects of their own.
create table project_split (
    origin_id   uuid        not null,
    part_id     uuid        not null,
    recorded_at timestamptz not null,
    primary key (origin_id, part_id)
);

create index project_split_part on project_split (part_id);

-- Which project was merged into which one, and which version the other one had then, so that a wrong merge can be undone.
create table project_merge (
    project_id   uuid        not null,
    into_id      uuid        not null,
    -- The version that the other project had after the merge.
    into_version bigint      not null,
    merged_at    timestamptz not null,
    separated_at timestamptz,
    primary key (project_id, merged_at)
);

-- The merges into a project that hold.
create index project_merge_into on project_merge (into_id) where separated_at is null;

-- Of earlier merges, the version is the one of the same change that was written at nearly the same time.
insert into project_merge (project_id, into_id, into_version, merged_at)
select distinct on (merged.project_id) merged.project_id, merged.merged_into, absorbed.version, merged.valid_from
from project_version merged join project_version absorbed
    on absorbed.project_id = merged.merged_into and absorbed.change = 'absorbed'
where merged.change = 'merged'
order by merged.project_id, merged.version desc, abs(extract(epoch from absorbed.valid_from - merged.valid_from));

-- Citations that a merge has taken from a project, as they were there. One whose phrase the other project had too has only this row.
create table citation_taken (
    citation_id        uuid        not null,
    project_id         uuid        not null,
    plan               text        not null collate "C",
    clause             text        not null collate "C",
    name_zh            text,
    name_en            text,
    phrase             text        not null,
    stated_stage       text        not null,
    stated_stage_words text,
    promised_date      date,
    quantity           text,
    recorded_at        timestamptz not null,
    primary key (project_id, citation_id)
);

-- Of earlier merges, those that still have an event of the merged project.
do $$
begin
    if to_regclass('messaging.outbox') is null then
        return;
    end if;

    insert into citation_taken
    select distinct on (citation.id) citation.id, project.id, citation.plan, citation.clause, citation.name_zh, citation.name_en,
        citation.phrase, citation.stated_stage, citation.stated_stage_words, citation.promised_date, citation.quantity,
        citation.recorded_at
    from messaging.outbox
    join project on outbox.aggregateid = cast(project.id as text) and project.merged_into is not null
    join citation on citation.id = cast(cast(convert_from(payload, 'UTF8') as jsonb) ->> 'citationId' as uuid)
        and citation.project_id = project.merged_into
    where outbox.type = 'milepost.project.cited.v1'
    order by citation.id, outbox.version;
end
$$;

-- The regions that an abolished one has become or was divided among.
alter table region add column successors text[] not null default '{}';
