-- What tables inherit from and are partitions of; the address is that of the link, not of the table.
select
  'pg_catalog.pg_class'::regclass::oid::bigint as address_class,
  c.oid::bigint as address_object,
  -1 as address_member,
  n.nspname as child_schema,
  c.relname as child_name,
  c.relkind = 'f' as is_foreign,
  array_agg(pn.nspname::text order by i.inhseqno) as parent_schemas,
  array_agg(p.relname::text order by i.inhseqno) as parent_names,
  pg_catalog.pg_get_expr(c.relpartbound, c.oid) as bound,
  bool_or(i.inhdetachpending) as detach_pending
from pg_catalog.pg_inherits i
join pg_catalog.pg_class c on c.oid = i.inhrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_class p on p.oid = i.inhparent
join pg_catalog.pg_namespace pn on pn.oid = p.relnamespace
where c.relkind in ('r', 'p', 'f')
  and n.nspname = any (current_setting('reconcile.schemas')::text[])
group by c.oid, c.relname, c.relkind, c.relpartbound, n.nspname
order by c.oid
