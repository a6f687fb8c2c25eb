-- Who has to follow all that is written.
select 'replica ' || coalesce(nullif(application_name, ''), usename::text) as name
from pg_catalog.pg_stat_replication
union all
select 'replication slot ' || slot_name || case when active then '' else ' (inactive)' end
from pg_catalog.pg_replication_slots
where not temporary and (not active or slot_type = 'logical')
order by 1
