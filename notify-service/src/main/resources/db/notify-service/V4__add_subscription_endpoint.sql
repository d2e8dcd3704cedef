-- Where deliveries are sent: scheme, host and port of the URL in one spelling, such as https://example.org:443. All
-- subscriptions to one endpoint share what may be under way there at once. Computed here, so that it cannot differ from
-- the URL. No index: it is read with the subscription, never searched for.
alter table subscription add column endpoint text not null generated always as (
    regexp_replace(rtrim(lower(substring(url from '^[^:]+://[^/?#]+')), ':'), ':0*([0-9]+)$', ':\1')
    || case
        when url ~ '^[^:]+://[^/?#]+:[0-9]+($|[/?#])' then ''
        when url ~* '^http://' then ':80'
        else ':443'
    end
) stored;
