do $$
begin
  if (select t::text from t where id = 1) <> '(1,"[1,2,3]","[1,2,3]","[1,2,3]","[1,2,3]","{1,2,3}")' then
    raise exception '%', (select t::text from t where id = 1);
  end if;
end $$;
