-- Mails go to addresses. All of them pass through one mail server, which is their endpoint. A feed has neither.
alter table subscription drop column endpoint;
alter table subscription drop column url;
alter table subscription add column url text generated always as (
    case when channel ->> 'type' = 'email' then 'mailto:' || (channel ->> 'address') else channel ->> 'url' end) stored;
alter table subscription add column endpoint text generated always as (
    case
        when channel ->> 'type' = 'email' then 'mailto:'
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

-- When an address was last asked, by whomever. It is a hash, since whoever does not agree is no subscriber.
create table email_asked (
    address  bytea       primary key,
    owner    text        not null,
    asked_at timestamptz not null
);
create index email_asked_owner on email_asked (owner, asked_at);
create index email_asked_time on email_asked (asked_at);

-- What the mails that ask have in their links. The token stands in the mail only; the address is the one it was sent to, as a hash.
create table email_confirmation (
    subscription_id uuid        primary key,
    token           bytea       not null unique,
    address         bytea       not null,
    expires_at      timestamptz not null
);
create index email_confirmation_time on email_confirmation (expires_at);
