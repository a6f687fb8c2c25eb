-- How far all chunks are together.
select t.pass, t.rows + coalesce(sum(k.rows), 0) as rows,
       coalesce(sum(k.next_block - k.first_block
         + coalesce((k.window_end - k.next_block) * k.stride / nullif(k.strides, 0), 0)
       ), 0)::bigint as blocks,
       coalesce(sum(k.end_block - k.first_block), 0) as all_blocks
from reconcile.conversion t
left join reconcile.conversion_chunk k on k.conversion_id = t.id
where t.id = ?
group by t.id
