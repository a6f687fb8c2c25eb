-- What is carried over in batches and not yet done, with the time that it will take at the pace so far.
select project, object, state, pass, rows,
       (rows / greatest(1, extract(epoch from clock_timestamp() - started_at)))::bigint as rate,
       (100 * share)::bigint as percent,
       case when share > 0.01 and pass = 1 and state = 'running'
            then date_trunc('second', (clock_timestamp() - started_at) * (1 - share) / share)::text
            else '' end as remaining
from (
  select c.project, c.object, c.pass, c.started_at,
         coalesce(to_jsonb(c) ->> 'state', 'running') as state,
         c.rows + coalesce(sum(k.rows), 0) as rows,
         coalesce(sum(k.next_block - k.first_block
                      + coalesce((k.window_end - k.next_block) * k.stride / nullif(k.strides, 0), 0))
                    / nullif(sum(k.end_block - k.first_block), 0), 0)::float8 as share
  from reconcile.conversion c
  left join reconcile.conversion_chunk k on k.conversion_id = c.id
  where c.ended_at is null
  group by c.id
) open
order by project, object
