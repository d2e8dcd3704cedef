-- Parts of a project that became projects of their own. Whoever follows the project follows them. Neither has to be known when the other
-- is told of.
create table project_split (
    part_id   uuid not null,
    origin_id uuid not null,
    primary key (part_id, origin_id)
);
