-- The project that this one turned out to be. It stays where it is found by its id, and leaves lists, searches and suspicions.
alter table project add merged_into uuid constraint project_merged_into references project;
