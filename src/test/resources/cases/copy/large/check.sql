do $$
begin
  if (select count(*) || ' ' || count(distinct id) || ' ' || min("Label") from new) <> '5000 5000 seven' then
    raise exception 'rows are missing or there twice';
  end if;
end $$;
