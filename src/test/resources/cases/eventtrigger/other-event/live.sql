create function watch() returns event_trigger language plpgsql as 'begin end';
create event trigger "Watch it" on sql_drop execute function watch();
comment on event trigger "Watch it" is 'Sees all';
