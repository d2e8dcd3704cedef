-- The project that this one turned out to be. It stays where it is found by its id, and leaves lists, searches and suspicions.
alter table project add merged_into uuid constraint project_merged_into references project;

-- What was merged into a project that is merged itself.
create index project_merged on project (merged_into) where merged_into is not null;
