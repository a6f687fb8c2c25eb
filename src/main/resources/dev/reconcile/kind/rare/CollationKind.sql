-- Collations. The names of columns changed with the major versions: an ICU locale is in collcollate
-- before 15, in colliculocale before 17, and in colllocale since.
select
  'pg_catalog.pg_collation'::regclass::oid::bigint as address_class,
  c.oid::bigint as address_object,
  0 as address_member,
  n.nspname as schema_name,
  c.collname as object_name,
  case c.collprovider when 'i' then 'icu' when 'b' then 'builtin' else 'libc' end as provider,
  case
    when c.collprovider in ('i', 'b') then coalesce(
      to_jsonb(c) ->> 'colllocale', to_jsonb(c) ->> 'colliculocale', c.collcollate)
    when c.collcollate = c.collctype then c.collcollate
  end as locale,
  case when c.collprovider = 'c' and c.collcollate <> c.collctype then c.collcollate end as lc_collate,
  case when c.collprovider = 'c' and c.collcollate <> c.collctype then c.collctype end as lc_ctype,
  not c.collisdeterministic as nondeterministic,
  to_jsonb(c) ->> 'collicurules' as rules,
  -- copied from "C" or "POSIX", which alone suit any encoding
  c.collprovider = 'c' and c.collencoding = -1 as any_encoding
from pg_catalog.pg_collation c
join pg_catalog.pg_namespace n on n.oid = c.collnamespace
where n.nspname = any (current_setting('reconcile.schemas')::text[])
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_collation'::regclass and e.objid = c.oid and e.deptype = 'e')
order by n.nspname, c.collname
