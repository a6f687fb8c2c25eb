do $$ begin
assert (select string_agg(tableoid::regclass || ':' || place, ' ' order by id) from visit)
  = 'visit_2024:a visit_2025:b visit_2026:c visit_other:d';
assert (select string_agg(tableoid::regclass || ':' || size, ' ' order by size) from part)
  = 'part_x:1 part_x:2 part_other:3';
assert (select string_agg(tableoid::regclass || ':' || label, ' ' order by x, y) from spot)
  = 'spot_other:out spot_apart:in spot_apart:in spot_other:out';
end $$;
