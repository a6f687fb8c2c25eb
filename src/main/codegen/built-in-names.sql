-- What a database has without anyone having made it: one line for each function, type, operator, relation, operator class
-- and what a function in FROM returns, with the extension that brings it. Run by built-in-names.sh.
with owner as (
  select d.classid, d.objid, e.extname
  from pg_depend d
  join pg_extension e on e.oid = d.refobjid
  where d.refclassid = 'pg_extension'::regclass and d.deptype = 'e'
),
named as (
  -- With the types of its arguments, that of its result, how many have to be given, and its sort.
  select 'function' as kind, p.proname as name,
    coalesce((
      select string_agg(case when p.provariadic <> 0 and a.place = p.pronargs then (select v.typname from pg_type v where v.oid = p.provariadic) || '*' else t.typname end, ',' order by a.place)
      from unnest(p.proargtypes) with ordinality as a(type, place)
      join pg_type t on t.oid = a.type), '')
      || '>' || (select t.typname from pg_type t where t.oid = p.prorettype) || '/' || (p.pronargs - p.pronargdefaults)::text
      || case when p.prokind <> 'f' then p.prokind::text when p.provolatile <> 'i' then 's' else '' end as detail,
    'pg_proc'::regclass as classid, p.oid
  from pg_proc p
  where p.prokind <> 'p'
  union all
  -- The columns of each function that does not return one value; none where its arguments decide.
  select 'result', p.proname,
    case
      when t.typtype = 'c' then
        (select string_agg(a.attname, ',' order by a.attnum) from pg_attribute a where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped)
      when t.typtype = 'b' or t.typname in ('void', 'cstring', 'internal', 'trigger', 'any') or t.typtype in ('r', 'm', 'e') then
        coalesce((select p.proargnames[i] from generate_subscripts(p.proargmodes, 1) i where p.proargmodes[i] in ('o', 'b', 't')), '*')
      else
        coalesce((select string_agg(p.proargnames[i], ',' order by i) from generate_subscripts(p.proargmodes, 1) i where p.proargmodes[i] in ('o', 'b', 't')), '')
    end,
    'pg_proc'::regclass, p.oid
  from pg_proc p
  join pg_type t on t.oid = p.prorettype
  where p.prokind = 'f'
  union all
  -- With the type that it is for, and a star if it is the default of this type.
  select 'operator-class', m.amname || '.' || c.opcname, t.typname || case when c.opcdefault then '*' else '' end,
    'pg_opclass'::regclass, c.oid
  from pg_opclass c
  join pg_am m on m.oid = c.opcmethod
  join pg_type t on t.oid = c.opcintype
  union all
  select case t.typtype when 'c' then 'row-type' when 'd' then 'domain' else 'type' end, t.typname,
    coalesce((select string_agg(a.attname, ',' order by a.attnum) from pg_attribute a where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped), ''),
    'pg_type'::regclass, t.oid
  from pg_type t
  left join pg_class c on c.oid = t.typrelid
  where (t.typelem = 0 or t.typsubscript <> 'array_subscript_handler'::regproc) and coalesce(c.relkind, 'c') = 'c'
  union all
  -- Of a prefix operator the left type is none.
  select 'operator', o.oprname,
    coalesce((select t.typname || ',' from pg_type t where t.oid = o.oprleft), '') || (select t.typname from pg_type t where t.oid = o.oprright)
      || '>' || (select t.typname from pg_type t where t.oid = o.oprresult),
    'pg_operator'::regclass, o.oid
  from pg_operator o
  where o.oprresult <> 0
  union all
  -- Where the server casts by itself: everywhere (i), in assignments (a), nowhere (e).
  select 'cast', s.typname, t.typname || '/' || c.castcontext::text, 'pg_cast'::regclass, c.oid
  from pg_cast c
  join pg_type s on s.oid = c.castsource
  join pg_type t on t.oid = c.casttarget
  union all
  select 'relation', n.nspname || '.' || c.relname,
    (select string_agg(a.attname, ',' order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
    'pg_class'::regclass, c.oid
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'v') and n.nspname not like 'pg_toast%'
)
select distinct coalesce(o.extname, 'postgresql'), n.kind, n.name, n.detail
from named n
left join owner o on o.classid = n.classid and o.objid = n.oid
where o.extname is not null or n.oid < 16384
