-- What projects are found by when somebody describes one again; made from names, places and codes, and of no use elsewhere.
-- Whoever takes a key locks its row until the end of the transaction, so that of two who describe one project at once the later one
-- waits and then finds the other. Keys are taken in one order, so that nobody waits in a circle.
create table project_key (
    key     text   collate "C" primary key,
    -- The projects that have it, in the order in which they took it.
    holders uuid[] not null
);
