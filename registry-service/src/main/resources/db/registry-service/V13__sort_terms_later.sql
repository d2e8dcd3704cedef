-- Whoever registers sorts no terms into the index: registry-service does so once a second, for all that have come. The list is
-- bounded in case it cannot (kB).
alter index project_search_terms set (gin_pending_list_limit = 8192);
