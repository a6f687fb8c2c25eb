-- Triggers that users made on tables, foreign ones too, and views. The bits of tgtype are those of pg_trigger.h. Those
-- with a parent trigger came to a partition from its partitioned table; they matter where they fire
-- otherwise than that, or bear a comment. Before 15 they are internal, as those of foreign keys are.
select
  'pg_catalog.pg_trigger'::regclass::oid::bigint as address_class,
  t.oid::bigint as address_object,
  0 as address_member,
  n.nspname as schema_name,
  c.relname as relation_name,
  case c.relkind when 'v' then 'VIEW' when 'f' then 'FOREIGN_TABLE' else 'TABLE' end as relation_kind,
  t.tgname as trigger_name,
  case when t.tgtype & 64 <> 0 then 'INSTEAD_OF' when t.tgtype & 2 <> 0 then 'BEFORE' else 'AFTER' end as timing,
  array_remove(array[
    case when t.tgtype & 4 <> 0 then 'INSERT' end,
    case when t.tgtype & 8 <> 0 then 'DELETE' end,
    case when t.tgtype & 16 <> 0 then 'UPDATE' end,
    case when t.tgtype & 32 <> 0 then 'TRUNCATE' end], null) as events,
  (select array_agg(a.attname::text order by u.position)
   from unnest(t.tgattr) with ordinality u (number, position)
   join pg_catalog.pg_attribute a on a.attrelid = t.tgrelid and a.attnum = u.number) as columns,
  t.tgtype & 1 <> 0 as each_row,
  pg_catalog.pg_get_triggerdef(t.oid, false) as definition,
  fn.nspname as function_schema,
  f.proname as function_name,
  t.tgconstraint <> 0 as is_constraint,
  t.tgdeferrable as deferrable,
  t.tginitdeferred as initially_deferred,
  rn.nspname as from_schema,
  r.relname as from_name,
  wn.nspname as whole_schema,
  w.relname as whole_table,
  t.tgoldtable as old_table,
  t.tgnewtable as new_table,
  case t.tgenabled when 'D' then 'DISABLED' when 'R' then 'REPLICA' when 'A' then 'ALWAYS' else 'ORIGIN' end as enabled
from pg_catalog.pg_trigger t
join pg_catalog.pg_class c on c.oid = t.tgrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_proc f on f.oid = t.tgfoid
join pg_catalog.pg_namespace fn on fn.oid = f.pronamespace
left join pg_catalog.pg_class r on r.oid = t.tgconstrrelid
left join pg_catalog.pg_namespace rn on rn.oid = r.relnamespace
left join pg_catalog.pg_trigger p on p.oid = t.tgparentid
left join pg_catalog.pg_constraint k on k.oid = t.tgconstraint
left join pg_catalog.pg_class w on w.oid = case when p.oid is not null then pg_catalog.pg_partition_root(t.tgrelid) end
left join pg_catalog.pg_namespace wn on wn.oid = w.relnamespace
where (not t.tgisinternal or (p.oid is not null and coalesce(k.contype = 't', true)))
  and (t.tgparentid = 0
       or t.tgenabled <> p.tgenabled
       or exists (
         select from pg_catalog.pg_description d
         where d.classoid = 'pg_catalog.pg_trigger'::regclass and d.objoid = t.oid))
  and c.relkind in ('r', 'p', 'v', 'f')
  and n.nspname = any (current_setting('reconcile.schemas')::text[])
  and not exists (
    select from pg_catalog.pg_depend e
    where e.deptype = 'e'
      and ((e.classid = 'pg_catalog.pg_trigger'::regclass and e.objid = t.oid)
        or (e.classid = 'pg_catalog.pg_class'::regclass and e.objid = c.oid)))
order by n.nspname, c.relname, t.tgname
