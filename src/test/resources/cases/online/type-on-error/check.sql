do $$
begin
  if (select array_agg((id, line, amount, weight, colour)::text order by id, line) from "Order" o)
      is distinct from array['(1,1,12,1.5,2)', '(1,2,,,-1)', '(2,1,,,5)']
    or (select array_agg(distinct concat_ws('|', relation, attribute, key, value, reason)) from reconcile.quarantine)
      is distinct from array[
        'public.Order|amount|{"id": 1, "line": 2}|twelve|invalid input syntax for type integer: "twelve"',
        'public.Order|colour|{"id": 1, "line": 2}|red|invalid input syntax for type integer: "red"',
        'public.keyless|b|{"a": 1, "b": "x"}|x|invalid input syntax for type integer: "x"',
        'public.whole|a|{"a": "x", "id": 1}|x|invalid input syntax for type integer: "x"']
    or (select array_agg(a order by id) from whole) is distinct from array[1, 7]
    or (select count(*) from reconcile.quarantine) <> 4 then
    raise exception '% %', (select array_agg(o::text order by id, line) from "Order" o),
      (select array_agg(concat_ws('|', relation, attribute, key, value, reason) order by id) from reconcile.quarantine);
  end if;
end $$;
