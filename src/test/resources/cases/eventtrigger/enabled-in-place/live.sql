create function watch() returns event_trigger language plpgsql as 'begin end';
create event trigger one on sql_drop execute function watch();
create event trigger two on sql_drop execute function watch();
alter event trigger two disable;
