do $$
begin
  assert (select string_agg(id || coalesce((updated_at at time zone 'UTC')::text, ' null'), ' ' order by id) from tool)
    = '12024-03-01 08:00:00 22024-03-31 02:30:00 32024-10-27 02:30:00.123456 4 null 51999-12-31 23:59:59 6infinity';
end $$;
