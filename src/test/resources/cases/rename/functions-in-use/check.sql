do $$ begin insert into tag values ('Y'); assert (select string_agg(g, '' order by g) from tag) = 'xy'; end $$;
