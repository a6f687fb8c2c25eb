-- The blocks of a table, or of all its partitions, in chunks.
with recursive family as (
  select ?::regclass::oid as relation
  union
  select i.inhrelid
  from pg_catalog.pg_inherits i
  join family f on i.inhparent = f.relation
), sized as (
  select c.oid as relation, n.nspname, c.relname,
         pg_catalog.pg_relation_size(c.oid) / pg_catalog.current_setting('block_size')::bigint as blocks
  from family f
  join pg_catalog.pg_class c on c.oid = f.relation
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r'
)
insert into reconcile.conversion_chunk
  (conversion_id, number, relation, first_block, next_block, end_block)
select ?, row_number() over (order by s.nspname, s.relname, first_block), s.relation,
       first_block, first_block, least(first_block + ?, s.blocks)
from sized s
cross join lateral pg_catalog.generate_series(0, s.blocks - 1, ?) as first_block
returning 1
