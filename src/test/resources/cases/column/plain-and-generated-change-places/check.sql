do $$ begin
assert (select array_agg(array[starts, ends]::text order by starts) from booking)
  = array['{2024-01-01,2024-01-03}', '{2024-02-01,2024-02-02}'];
assert (select array_agg(days order by starts) from booking) = '{2,1}';
assert (select (a, b) = (5, 6) from spread);
end $$;
