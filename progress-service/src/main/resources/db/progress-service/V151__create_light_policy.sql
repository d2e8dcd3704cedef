-- The policies of lights that were ever read here, and from which day on each counts.
create table light_policy (
    terms          text primary key,
    took_effect_on date not null
);
