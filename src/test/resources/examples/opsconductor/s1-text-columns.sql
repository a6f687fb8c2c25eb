do $$
begin
  assert (select string_agg(id || platform::text || tags::text, ' ' order by id) from tool)
    = '1{linux,windows}{network,reachability} 2{linux}{network} 3{linux,macos}{disk} 4{windows}{}'
      || ' 5{}{network,web,timing} 6{}{} 9{linux}{sql}';
end $$;
