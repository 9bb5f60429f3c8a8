-- What is gone is listed for staff; without this the list would read the whole log, every imported page included.
create index change_that_removed on change (kind, position) where after is null;
