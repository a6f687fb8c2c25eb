do $$
begin
  if (select concat_ws(' ', count(*), count(distinct n), sum("size of it"), min("Value")) from "Target, of a rather long name that is cut where an index gets") <> '3001 3001 13908 filled 2' then
    raise exception '%', (select concat_ws(' ', count(*), count(distinct n), sum("size of it"), min("Value")) from "Target, of a rather long name that is cut where an index gets");
  end if;
end $$;
