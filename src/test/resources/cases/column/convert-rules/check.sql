do $$
begin
  if (select array_agg(t::text order by id) from t) is distinct from array[
    '(1,"[""a"", ""b \\""c\\""""]","[1, 2]","{""x, y"",2,NULL}","{a,"" b"",""""}",{},"2023-11-14 22:13:20+00","2023-11-14 22:13:20.1235",1709208000750,new,yes,t,13,k=v,AB-long,"{open,new,NULL,lost}")',
    '(2,,,{},,,,,,,,,,,AB-long,"{open,new,NULL,lost}")',
    '(3,[],[],{},{},{x},"1970-01-01 00:00:00+00","1970-01-01 00:00:00",0,closed,no,f,3,,AB-long,"{open,new,NULL,lost}")'] then
    raise exception '%', (select array_agg(t::text order by id) from t);
  end if;
end $$;
