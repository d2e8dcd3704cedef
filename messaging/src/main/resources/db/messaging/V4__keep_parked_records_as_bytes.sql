-- A record waits with exactly the bytes that it came with: headers may hold what no text in PostgreSQL can, a value may be
-- missing. Several different records may wait for one version; the digest tells them apart. A replacement is data of an
-- operator, tried before the original.
alter table parked_event
    add column record_key     bytea,
    add column record_headers bytea,
    add column digest         bytea,
    add column replacement    bytea,
    alter column payload drop not null;

update parked_event set
    record_key = convert_to(aggregate_id, 'UTF8'),
    record_headers = coalesce((
        select string_agg(
            int4send(octet_length(convert_to(header.key, 'UTF8'))) || convert_to(header.key, 'UTF8')
                || int4send(octet_length(convert_to(header.value, 'UTF8'))) || convert_to(header.value, 'UTF8'),
            ''::bytea order by header.key)
        from jsonb_each_text(headers) header), ''::bytea);

update parked_event set digest = sha256(record_headers || payload);

alter table parked_event
    alter column record_headers set not null,
    alter column digest set not null,
    drop column headers,
    drop constraint parked_event_pkey,
    add primary key (consumer, source, aggregate_id, version, digest);

-- Up to which version an aggregate was handled before an operator set it back. It waits for a replay until it is there again.
alter table consumer_position add column rewound_from bigint;
