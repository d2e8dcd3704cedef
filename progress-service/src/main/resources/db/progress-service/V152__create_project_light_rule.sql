-- From which day on the light of a project was judged by a rule: two rows for the first change, one for each later one. A project
-- without rows is judged by the policies.
create table project_light_rule (
    project_id uuid constraint project_light_rule_project references project_version,
    day        date,
    rule       text not null,
    primary key (project_id, day)
);

comment on column project_light_rule.day is '-infinity for the rule before the first change';
