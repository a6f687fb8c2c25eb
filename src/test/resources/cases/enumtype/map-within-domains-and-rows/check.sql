do $$ begin
  assert (select array_agg(sheet::text order by level) from sheet)
    = array['(low,low,low,{},,,)', '(high,high,high,"{low,high,NULL}",{high},"(high,high,""{high,high}"",1)","[low,high]")', '(,,,,,,empty)'];
end $$;
