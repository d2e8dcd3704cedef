-- Nothing is sent to an endpoint that has not agreed to it. Those that subscriptions have already are taken to have agreed.
alter table subscription drop constraint subscription_state;
alter table subscription add constraint subscription_state
    check (state in ('pending-confirmation', 'active', 'paused', 'disabled', 'closed'));

-- What the endpoint of a subscription is asked to repeat.
create table consent_request (
    subscription_id uuid        primary key,
    challenge       text        not null,
    asked_at        timestamptz
);
