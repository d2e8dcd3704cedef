-- One row changed again and again, as PostgreSQL by itself can do it.
update one_row set version = version + 1 where id = 1;
