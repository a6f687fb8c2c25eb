create table p (id bigint not null);
create table c (w integer, n text default 'n', constraint w_check check (w > 0)) inherits (p);
create table g (id bigint) inherits (c);
create view v as select w, n from c;
insert into g values (1, 2, 'x');
