-- A policy document.
create table plan (
    id              text        collate "C" primary key,
    version         bigint      not null,
    title_zh        text        not null,
    title_en        text,
    issuer          text,
    document_number text,
    issued_on       date,
    jurisdiction    text,
    parent_plan     text        collate "C" constraint plan_parent references plan,
    recorded_at     timestamptz not null
);

-- Its numbered parts, in the order of the document; the number is as printed.
create table clause (
    plan       text not null collate "C" constraint clause_plan references plan,
    number     text not null collate "C",
    position   int  not null,
    heading_zh text not null,
    heading_en text,
    primary key (plan, number)
);
