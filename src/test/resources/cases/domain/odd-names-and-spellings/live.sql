create domain "Odd.Name" as int4 check(VALUE in (1,2,3));
alter domain "Odd.Name" rename constraint "Odd.Name_check" to "A Check";
create domain "select" as varchar (7) default 'x'::varchar;
create table t (a "Odd.Name", b "select"[]);
