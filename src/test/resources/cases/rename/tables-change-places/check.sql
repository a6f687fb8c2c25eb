do $$ begin insert into two (a) values ('y'); assert (select string_agg(id || a, '' order by id) from two) = '1x2y'; end $$;
