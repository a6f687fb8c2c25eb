-- A chunk with something left to do that no one else is at.
select k.number, n.nspname as schema_name, c.relname as table_name, k.next_block,
       k.end_block, k.window_end, k.stride, k.strides
from reconcile.conversion_chunk k
join pg_catalog.pg_class c on c.oid = k.relation
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where k.conversion_id = ? and k.next_block < k.end_block
order by k.number
limit 1
for update of k skip locked
