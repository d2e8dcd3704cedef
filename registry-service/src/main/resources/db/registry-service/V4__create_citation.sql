-- A clause of a plan names a project. Both statements stay where two plans, or two sentences, name it differently.
create table citation (
    id                 uuid        primary key,
    project_id         uuid        not null constraint citation_project references project,
    plan               text        not null collate "C" constraint citation_plan references plan,
    clause             text        not null collate "C",
    phrase             text        not null,
    stated_stage       text        not null,
    stated_stage_words text,
    promised_date      date,
    quantity           text,
    recorded_at        timestamptz not null,
    constraint citation_clause foreign key (plan, clause) references clause,
    constraint citation_once unique (project_id, plan, clause, phrase)
);

-- What a plan, or one of its clauses, names.
create index citation_named on citation (plan, clause, project_id);
