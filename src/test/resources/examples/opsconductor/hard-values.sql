do $$
begin
  assert (select string_agg(key || '=' || platform::text, ' ' order by id) from tool where id <= 8)
    = 'null={} empty={} one={a} two={a,b} literal={"{a}"} blank={} comma={} hole={a,b}';
  assert (select count(*) from tool where tags = platform) = 13;
end $$;
