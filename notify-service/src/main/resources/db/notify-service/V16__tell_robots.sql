-- What waits for a robot is sent as one message. All robots of a vendor share its host, so each is an endpoint of its own:
-- what one of them must wait for concerns no other.
alter table subscription add column together boolean not null generated always as (channel ->> 'type' = 'robot') stored;
alter table subscription drop column endpoint;
alter table subscription add column endpoint text generated always as (
    case
        when channel ->> 'type' = 'robot' then channel ->> 'url'
        else regexp_replace(
                rtrim(lower(substring(channel ->> 'url' from '^[^:]+://[^/?#]+')), ':'), ':0*([0-9]+)$', ':\1')
            || case
                when channel ->> 'url' ~ '^[^:]+://[^/?#]+:[0-9]+($|[/?#])' then ''
                when channel ->> 'url' ~* '^http://' then ':80'
                else ':443'
            end
    end
) stored;

-- The token bucket of each robot, shared by all instances: when it would be full again. The robot is the SHA-256 of its
-- URL, which is secret.
create table sending_pace (
    robot   bytea       primary key,
    full_at timestamptz not null
) with (fillfactor = 50);

-- Robots that have been quiet for long are forgotten.
create index sending_pace_full on sending_pace (full_at);
