-- From PostgreSQL 18 on NOT NULL is a constraint, too; a name that PostgreSQL made up for it, maybe when
-- its table was called otherwise or stood alone, means nothing to anybody.
select
  case c.contype
    when 'n' then pg_get_constraintdef(c.oid)
    else 'constraint ' || quote_ident(c.conname)
  end || ' on ' || o.label,
  jsonb_build_object(
    'type', c.contype,
    'name', case when c.contype <> 'n' or (c.conname !~ '_not_null\d*$' and c.conislocal) then c.conname end,
    'definition', pg_get_constraintdef(c.oid),
    'deferrable', c.condeferrable,
    'initially deferred', c.condeferred,
    'validated', c.convalidated,
    'enforced', coalesce((to_jsonb(c) ->> 'conenforced')::boolean, true),
    'local', c.contype = 'n' and c.coninhcount > 0 or c.conislocal,
    'times inherited', c.coninhcount,
    -- of a key it tells whether it was there before its table became a partition
    'not inherited', case when c.contype in ('c', 'n') then c.connoinherit end,
    -- ALTER TABLE ... DISABLE TRIGGER ALL switches a foreign key off without a trace in its definition.
    'switches', (
      select string_agg(distinct t.tgenabled::text, ', ' order by t.tgenabled::text)
      from pg_trigger t
      where t.tgconstraint = c.oid and t.tgisinternal))
from pg_constraint c
join (
  select 'pg_class'::regclass as class, r.oid, r.label from relation r
  union all
  select 'pg_type'::regclass, t.oid, t.oid::regtype::text
  from pg_type t
  join scope s on s.oid = t.typnamespace
  where (t.tableoid, t.oid) not in (select classid, objid from member)
) o
  on (c.conrelid = o.oid and o.class = 'pg_class'::regclass)
  or (c.contypid = o.oid and o.class = 'pg_type'::regclass)
-- what a foreign key needs for each partition that it refers to is numbered as partitions come
where not exists (
    select from pg_constraint w
    where w.oid = c.conparentid and w.conrelid = c.conrelid)
