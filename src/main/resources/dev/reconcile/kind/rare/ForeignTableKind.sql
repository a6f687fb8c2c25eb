-- Foreign tables. Each column is as CREATE would have it. No secret leaves the server.
select
  'pg_catalog.pg_class'::regclass::oid::bigint as address_class,
  c.oid::bigint as address_object,
  0 as address_member,
  n.nspname as schema_name,
  c.relname as object_name,
  s.srvname as server,
  (select array_agg(
     a.attname || '=' || pg_catalog.format_type(a.atttypid, a.atttypmod)
       || coalesce(' options (' || (
            select string_agg(quote_ident(o.option_name) || ' ' || quote_literal(o.option_value), ', ')
            from pg_catalog.pg_options_to_table(a.attfdwoptions) o) || ')', '')
       || case when a.attcollation <> t.typcollation
               then ' collate ' || quote_ident(ln.nspname) || '.' || quote_ident(l.collname) else '' end
       || case when a.attgenerated <> ''
               then ' generated always as (' || pg_catalog.pg_get_expr(d.adbin, d.adrelid) || ') '
                    || case a.attgenerated when 's' then 'stored' else 'virtual' end
               else coalesce(' default ' || pg_catalog.pg_get_expr(d.adbin, d.adrelid), '') end
       -- from 18 on NOT NULL may have a name of its own
       || case when u.conname !~ '_not_null\d*$' then ' constraint ' || quote_ident(u.conname)
               else '' end
       || case when a.attnotnull then ' not null' else '' end
       || case when u.connoinherit then ' no inherit' else '' end
     order by a.attnum)
   from pg_catalog.pg_attribute a
   join pg_catalog.pg_type t on t.oid = a.atttypid
   left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
   left join pg_catalog.pg_collation l on l.oid = a.attcollation
   left join pg_catalog.pg_constraint u
     on u.contype = 'n' and u.conrelid = a.attrelid and u.conkey = array[a.attnum]
   left join pg_catalog.pg_namespace ln on ln.oid = l.collnamespace
   where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     and (a.attislocal or c.relispartition or a.attfdwoptions is not null
          or not exists (
            select from pg_catalog.pg_inherits i
            join pg_catalog.pg_attribute b on b.attrelid = i.inhparent and b.attname = a.attname
            left join pg_catalog.pg_attrdef e on e.adrelid = b.attrelid and e.adnum = b.attnum
            where i.inhrelid = c.oid
              and a.attnotnull = b.attnotnull
              and pg_catalog.pg_get_expr(d.adbin, d.adrelid)
                  is not distinct from pg_catalog.pg_get_expr(e.adbin, e.adrelid)))) as columns,
  (select array_agg(k.conname || '=' || pg_catalog.pg_get_expr(k.conbin, k.conrelid) order by k.conname)
   from pg_catalog.pg_constraint k
   where k.conrelid = c.oid and k.contype = 'c'
     and (k.conislocal or c.relispartition)) as checks,
  (select array_agg(k.conname::text)
   from pg_catalog.pg_constraint k
   where k.conrelid = c.oid and k.contype = 'c' and not k.convalidated
     and (k.conislocal or c.relispartition)) as not_valid,
  (select array_agg(k.conname::text)
   from pg_catalog.pg_constraint k
   where k.conrelid = c.oid and k.contype = 'c' and k.connoinherit) as no_inherit,
  (select array_agg(k.conname || '=' || m.description order by k.conname)
   from pg_catalog.pg_constraint k
   join pg_catalog.pg_description m
     on m.classoid = 'pg_catalog.pg_constraint'::regclass and m.objoid = k.oid
   where k.conrelid = c.oid and k.contype = 'c') as check_comments,
  (select array_agg(o) from unnest(f.ftoptions) o
   where split_part(o, '=', 1) not in ('password', 'sslpassword', 'passcode')) as options
from pg_catalog.pg_foreign_table f
join pg_catalog.pg_class c on c.oid = f.ftrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_foreign_server s on s.oid = f.ftserver
where n.nspname = any (current_setting('reconcile.schemas')::text[])
  and not exists (
    select from pg_catalog.pg_depend e
    where e.classid = 'pg_catalog.pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
order by n.nspname, c.relname
