do $$
begin
  -- what was an array stays, NULL inside it and in its place included
  assert (select string_agg(id || coalesce(platform::text, 'null'), ' ' order by id) from tool)
    = '1{linux,windows} 2{linux} 3{} 4null 5{linux,NULL} 6{any}';
  assert (select string_agg(id || tags::text, ' ' order by id) from tool)
    = '1{network} 2{network,path} 3{} 4{} 5{web} 6{people}';
  assert (select max(updated_at) from tool) = '2024-03-06 08:00:00+00';
  assert (select sum(usage_count) from tool) = 52;
end $$;
