alter default privileges for role pg_monitor revoke all on types from pg_monitor;
alter default privileges for role pg_monitor revoke delete, truncate on tables from pg_monitor;
alter default privileges for role pg_monitor revoke all on sequences from pg_monitor;
