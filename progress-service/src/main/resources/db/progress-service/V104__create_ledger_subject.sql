-- In which regions a project lies, or lay once: for the history of a region.
create table ledger_subject_region (
    region  text collate "C" not null, -- codes are searched by their beginning
    subject text             not null,
    primary key (region, subject)
);

-- Which projects a plan names, and the plan itself: for the history of a plan.
create table ledger_subject_plan (
    plan    text not null,
    subject text not null,
    primary key (plan, subject)
);
