-- The database itself, without its name: what CREATE DATABASE and ALTER DATABASE decide.
select
  'database',
  jsonb_build_object(
    'owner', pg_get_userbyid(d.datdba),
    'encoding', pg_encoding_to_char(d.encoding),
    'collation', d.datcollate,
    'character type', d.datctype,
    'connection limit', d.datconnlimit,
    -- PostgreSQL 15 added the provider; 17 renamed the locale.
    'locale provider', to_jsonb(d) ->> 'datlocprovider',
    'locale', coalesce(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale'),
    'collation rules', to_jsonb(d) ->> 'daticurules')
from pg_database d
where d.datname = current_database()
union all
select
  'database',
  jsonb_build_object(
    'settings of ' || case when s.setrole = 0 then 'everybody' else pg_get_userbyid(s.setrole) end,
    (select string_agg(setting, ', ' order by setting) from unnest(s.setconfig) as setting))
from pg_db_role_setting s
join pg_database d on d.oid = s.setdatabase and d.datname = current_database()
