-- The project that this one turned out to be. Whoever follows one of the two follows both.
alter table project add column merged_into uuid;

create index project_merged on project (merged_into) where merged_into is not null;
