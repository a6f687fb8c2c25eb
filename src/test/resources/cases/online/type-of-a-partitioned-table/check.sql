do $$ begin
  assert (select sum(cardinality(tags)) = 134 and sum(pages) = 5050 and sum(amount) = 1262.5 from "Visit");
  assert (select count(*) from visit_2026_rest) > 0 and (select count(distinct tableoid) from "Visit") >= 2;
end $$;
