-- Who was told of an event is asked when the event is corrected. Ids of events grow with time, as the rows of this table do, so a
-- summary of its blocks finds the few that matter and costs next to nothing when a row is added.
create index delivery_event on delivery using brin (event_id) with (pages_per_range = 16, autosummarize = on);
