do $$
begin
  assert (select string_agg(id || platform::text, ' ' order by id) from tool)
    = '1{linux} 2{linux} 3{linux,macos} 4{windows} 5{} 6{any}';
  assert (select sum(usage_count) from tool) = 24;
end $$;
