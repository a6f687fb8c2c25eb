create domain "Odd.Name" as int4 check(VALUE in (1,2,3));
alter domain "Odd.Name" rename constraint "Odd.Name_check" to "A Check";
create domain "select" as varchar (7) default 'x'::varchar;
create table t (a "Odd.Name", b "select"[]);
create domain public.text as pg_catalog.text check (value <> '');
create table note (a public.text, b text);
create function of(a public.text, b text) returns public.text language sql as 'select a';
