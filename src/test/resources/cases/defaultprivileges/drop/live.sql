create schema app;
alter default privileges for role pg_monitor in schema app grant usage on sequences to public;
alter default privileges for role pg_monitor revoke usage on types from public;
