do $$
begin
  assert (select string_agg(id || platform::text || tags::text, ' ' order by id) from tool)
    = '1{linux,windows}{network,reachability} 2{linux}{} 3{}{disk} 4{windows}{} 5{}{web,timing} 6{any}{people}';
end $$;
