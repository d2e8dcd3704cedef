-- A subscription has a channel of a type with settings, until now webhooks at a URL. The URL, and the endpoint as
-- before, follow from the settings, so that they cannot differ from them.
alter table subscription add column channel jsonb;
update subscription set channel = jsonb_build_object('type', 'webhook', 'url', url);
alter table subscription alter column channel set not null;
alter table subscription drop column endpoint;
alter table subscription drop column url;
alter table subscription add column url text generated always as (channel ->> 'url') stored;
alter table subscription add column endpoint text generated always as (
    regexp_replace(rtrim(lower(substring(channel ->> 'url' from '^[^:]+://[^/?#]+')), ':'), ':0*([0-9]+)$', ':\1')
    || case
        when channel ->> 'url' ~ '^[^:]+://[^/?#]+:[0-9]+($|[/?#])' then ''
        when channel ->> 'url' ~* '^http://' then ':80'
        else ':443'
    end
) stored;
