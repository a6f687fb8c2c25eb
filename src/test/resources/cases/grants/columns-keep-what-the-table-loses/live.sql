do $$ begin if to_regrole('case_reader') is null then create role case_reader; end if; end $$;
create table t (id int, name text, note text);
grant select, insert on t to case_reader;
grant select (name), update (name) on t to case_reader;
