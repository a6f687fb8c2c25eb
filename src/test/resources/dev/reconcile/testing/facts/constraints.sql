-- From PostgreSQL 18 on NOT NULL is a constraint with a name, too; the column says it already.
select
  'constraint ' || quote_ident(c.conname) || ' on ' || o.label,
  jsonb_build_object(
    'type', c.contype,
    'definition', pg_get_constraintdef(c.oid),
    'deferrable', c.condeferrable,
    'initially deferred', c.condeferred,
    'validated', c.convalidated,
    'enforced', coalesce((to_jsonb(c) ->> 'conenforced')::boolean, true),
    'local', c.conislocal,
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
where c.contype <> 'n'
  -- what a foreign key needs for each partition that it refers to is numbered as partitions come
  and not exists (
    select from pg_constraint w
    where w.oid = c.conparentid and w.conrelid = c.conrelid)
