do $$
begin
  assert (select string_agg(id || platform::text, ' ' order by id) from tool)
    = '1{linux,windows} 2{linux} 3{linux,macos} 4{windows} 5{} 6{}';
  assert (select string_agg(id || coalesce(platform::text, ' null'), ' ' order by id) from archive.tool)
    = '101{linux,windows} 102 null';
end $$;
