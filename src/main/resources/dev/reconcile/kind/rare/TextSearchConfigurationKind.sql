-- Text search configurations.
select
  'pg_catalog.pg_ts_config'::regclass::oid::bigint as address_class,
  c.oid::bigint as address_object,
  0 as address_member,
  n.nspname as schema_name,
  c.cfgname as object_name,
  case when pn.nspname = 'pg_catalog' then '' else quote_ident(pn.nspname) || '.' end
    || quote_ident(p.prsname) as parser,
  (select array_agg(t.alias || '=' || m.dictionaries)
   from (select m.maptokentype,
                string_agg(m.mapdict::oid::regdictionary::text, ', ' order by m.mapseqno) as dictionaries
         from pg_catalog.pg_ts_config_map m
         where m.mapcfg = c.oid
         group by m.maptokentype) m
   join pg_catalog.ts_token_type(c.cfgparser) t on t.tokid = m.maptokentype) as mappings
from pg_catalog.pg_ts_config c
join pg_catalog.pg_namespace n on n.oid = c.cfgnamespace
join pg_catalog.pg_ts_parser p on p.oid = c.cfgparser
join pg_catalog.pg_namespace pn on pn.oid = p.prsnamespace
where n.nspname = any (current_setting('reconcile.schemas')::text[])
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_ts_config'::regclass and e.objid = c.oid and e.deptype = 'e')
order by n.nspname, c.cfgname
