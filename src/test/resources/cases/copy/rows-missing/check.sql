do $$
begin
  if (select array_agg(t::text order by t) from team t) is distinct from array['(a,2024-01-01)', '(b,2020-02-02)', '(,2024-01-01)']
    or (select array_agg(m::text order by m) from member m) is distinct from array['(1,a)', '(5,a)', '(7,none)'] then
    raise exception '% %', (select array_agg(t::text order by t) from team t), (select array_agg(m::text order by m) from member m);
  end if;
end $$;
