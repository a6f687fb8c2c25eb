create table note (id integer primary key, body text);
create text search parser public.plain
  (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
