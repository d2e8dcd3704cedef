-- The project that this one turned out to be, on which progress is reported from then on.
alter table project add merged_into uuid;
