-- What looks like a secret is never printed; of a user mapping only the names of the options are.
select
  'foreign data wrapper ' || quote_ident(w.fdwname),
  jsonb_build_object(
    'owner', pg_get_userbyid(w.fdwowner),
    'handler', nullif(w.fdwhandler, 0)::regproc::text,
    'validator', nullif(w.fdwvalidator, 0)::regproc::text,
    'options', (
      select
        string_agg(
          o.option_name || '='
            || case
              when o.option_name ~* 'pass|secret|token|key' then '(hidden)'
              else o.option_value
            end,
          ', ' order by o.option_name)
      from pg_options_to_table(w.fdwoptions) o))
from pg_foreign_data_wrapper w
where (w.tableoid, w.oid) not in (select classid, objid from member)
union all
select
  'server ' || quote_ident(s.srvname),
  jsonb_build_object(
    'owner', pg_get_userbyid(s.srvowner),
    'wrapper', (
      select w.fdwname from pg_foreign_data_wrapper w where w.oid = s.srvfdw),
    'type', s.srvtype,
    'version', s.srvversion,
    'options', (
      select
        string_agg(
          o.option_name || '='
            || case
              when o.option_name ~* 'pass|secret|token|key' then '(hidden)'
              else o.option_value
            end,
          ', ' order by o.option_name)
      from pg_options_to_table(s.srvoptions) o))
from pg_foreign_server s
where (s.tableoid, s.oid) not in (select classid, objid from member)
union all
select
  format('user mapping for %I on server %I', m.usename, m.srvname),
  jsonb_build_object(
    'options',
    coalesce(
      (
        select string_agg(o.option_name, ', ' order by o.option_name)
        from pg_options_to_table(m.umoptions) o),
      'none'))
from pg_user_mappings m
union all
select
  'relation ' || r.label,
  jsonb_build_object(
    'server', (select s.srvname from pg_foreign_server s where s.oid = f.ftserver),
    'foreign options', (
      select string_agg(o.option_name || '=' || o.option_value, ', ' order by o.option_name)
      from pg_options_to_table(f.ftoptions) o))
from pg_foreign_table f
join relation r on r.oid = f.ftrelid
