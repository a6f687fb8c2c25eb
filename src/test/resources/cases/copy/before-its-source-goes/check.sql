do $$
begin
  if (select array_agg(a::text order by a) from address a) is distinct from array['(1,"Main St",Oslo)', '(2,"High St",)'] then
    raise exception '%', (select array_agg(a::text order by a) from address a);
  end if;
end $$;
