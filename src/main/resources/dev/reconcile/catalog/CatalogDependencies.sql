-- pg_depend, with what PostgreSQL keeps as rows of their own put down to the object that a user sees:
-- a default to its column (of a foreign table, to the table), a rule to its view, a row type to its table, a composite
-- type's relation to the type, an array type to its element,
-- a multirange type and constructors to their range type, a function that a type cannot do without,
-- nor it without the type, to that type, a member of an operator class or family to that,
-- an index to the constraint that it serves.
with alias (classid, objid, to_class, to_object, to_member) as materialized (
  select 'pg_catalog.pg_attrdef'::regclass::oid, d.oid, 'pg_catalog.pg_class'::regclass::oid, d.adrelid,
         -- columns of foreign tables are part of their definition
         case when c.relkind = 'f' then 0 else d.adnum end
  from pg_catalog.pg_attrdef d
  join pg_catalog.pg_class c on c.oid = d.adrelid
  union all
  select 'pg_catalog.pg_rewrite'::regclass, oid, 'pg_catalog.pg_class'::regclass, ev_class, 0
  from pg_catalog.pg_rewrite
  where rulename = '_RETURN'
  union all
  select 'pg_catalog.pg_type'::regclass, t.oid, 'pg_catalog.pg_class'::regclass, t.typrelid, 0
  from pg_catalog.pg_type t
  where t.typrelid <> 0
    and (select c.relkind from pg_catalog.pg_class c where c.oid = t.typrelid) <> 'c'
  union all
  select 'pg_catalog.pg_class'::regclass, oid, 'pg_catalog.pg_type'::regclass, reltype, 0
  from pg_catalog.pg_class
  where relkind = 'c'
  union all
  select 'pg_catalog.pg_type'::regclass, t.oid,
         case when e.typrelid <> 0 and k.relkind <> 'c' then 'pg_catalog.pg_class'::regclass
              else 'pg_catalog.pg_type'::regclass end,
         case when e.typrelid <> 0 and k.relkind <> 'c' then e.typrelid else e.oid end, 0
  from pg_catalog.pg_type t
  join pg_catalog.pg_type e on e.oid = t.typelem and e.typarray = t.oid
  left join pg_catalog.pg_class k on k.oid = e.typrelid
  union all
  select 'pg_catalog.pg_type'::regclass, t.oid, 'pg_catalog.pg_type'::regclass, r.rngtypid, 0
  from pg_catalog.pg_range r
  join pg_catalog.pg_type m on m.oid = r.rngmultitypid
  join pg_catalog.pg_type t on t.oid in (m.oid, m.typarray)
  union all
  select c.classid, c.objid, 'pg_catalog.pg_type'::regclass, r.rngtypid, 0
  from pg_catalog.pg_depend c
  join pg_catalog.pg_range r on c.refobjid in (r.rngtypid, r.rngmultitypid)
  where c.classid = 'pg_catalog.pg_proc'::regclass
    and c.refclassid = 'pg_catalog.pg_type'::regclass
    and c.deptype = 'i'
  union all
  select 'pg_catalog.pg_proc'::regclass, f.oid, 'pg_catalog.pg_type'::regclass, t.oid, 0
  from pg_catalog.pg_type t
  left join pg_catalog.pg_range r on r.rngtypid = t.oid
  join pg_catalog.pg_proc f
    on f.oid in (t.typinput, t.typoutput, t.typreceive, t.typsend, r.rngcanonical)
   and (f.prorettype = t.oid or t.oid = any (f.proargtypes))
  where t.oid >= 16384 and f.oid >= 16384
  union all
  select classid, objid, refclassid, refobjid, 0
  from pg_catalog.pg_depend
  where classid in ('pg_catalog.pg_amop'::regclass, 'pg_catalog.pg_amproc'::regclass)
    and refclassid in ('pg_catalog.pg_opclass'::regclass, 'pg_catalog.pg_opfamily'::regclass)
  union all
  select 'pg_catalog.pg_class'::regclass, conindid, 'pg_catalog.pg_constraint'::regclass, oid, 0
  from pg_catalog.pg_constraint
  where contype in ('p', 'u', 'x') and conindid <> 0
),
extension_member (classid, objid, extension) as materialized (
  select classid, objid, refobjid from pg_catalog.pg_depend where deptype = 'e'
)
select distinct
  coalesce(a.to_class, d.classid)::bigint as dependent_class,
  coalesce(a.to_object, d.objid)::bigint as dependent_object,
  case when a.objid is not null then a.to_member
       -- OWNED BY hangs the sequence on the column; see Address.
       when d.deptype in ('a', 'i') and s.relkind = 'S' and d.refobjsubid <> 0 then -1
       -- so is a child to its parent, by the link between them
       when h.inhrelid is not null and d.objsubid = 0 then -1
       when s.relkind = 'f' then 0
       else d.objsubid end as dependent_member,
  (case when m.objid is not null then 'pg_catalog.pg_extension'::regclass::oid
        else coalesce(b.to_class, d.refclassid) end)::bigint as needed_class,
  coalesce(m.extension, b.to_object, d.refobjid)::bigint as needed_object,
  case when m.objid is not null then 0
       when b.objid is not null then b.to_member
       else d.refobjsubid end as needed_member
from pg_catalog.pg_depend d
left join alias a on a.classid = d.classid and a.objid = d.objid
left join alias b on b.classid = d.refclassid and b.objid = d.refobjid
left join extension_member m on m.classid = d.refclassid and m.objid = d.refobjid
left join pg_catalog.pg_class s on d.classid = 'pg_catalog.pg_class'::regclass and s.oid = d.objid
left join pg_catalog.pg_inherits h
  on s.relkind in ('r', 'p', 'f')
 and d.refclassid = 'pg_catalog.pg_class'::regclass
 and h.inhrelid = d.objid and h.inhparent = d.refobjid
where d.deptype in ('n', 'a', 'i', 'P', 'S')
  and d.objid >= 16384
union all
-- what goes with an extension, by that fact alone
select 'pg_catalog.pg_depend'::regclass::oid::bigint, d.objid::bigint, d.classid::bigint::integer,
       d.refclassid::bigint, d.refobjid::bigint, 0
from pg_catalog.pg_depend d
where d.refclassid = 'pg_catalog.pg_extension'::regclass
  and d.deptype = 'x'
union all
-- a materialized view that keeps rows of a table as they are needs each of its columns as it is
select distinct c.tableoid::bigint, c.oid::bigint, 0, c.tableoid::bigint, row.attrelid::bigint, row.attnum::integer
from pg_catalog.pg_class c
join pg_catalog.pg_attribute kept on kept.attrelid = c.oid and kept.attnum > 0
join pg_catalog.pg_type t on t.oid = kept.atttypid
left join pg_catalog.pg_type e on e.typarray = t.oid
join pg_catalog.pg_attribute row on row.attrelid in (t.typrelid, e.typrelid) and row.attnum > 0
where c.relkind = 'm'
  and not row.attisdropped
