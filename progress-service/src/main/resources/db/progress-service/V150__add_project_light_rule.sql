-- The rule by which the light of a project was published last; until now there was one.
alter table project_light add column rule text not null default 'milepost-default/1';

-- Some rules begin with a blue light. Earlier rows have one of the other three.
alter table project_light
    drop constraint project_light_known,
    add constraint project_light_known check (light in ('green', 'blue', 'yellow', 'red')) not valid;
