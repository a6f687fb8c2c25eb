create table kind (id integer primary key);
create table visit (kind_id integer references kind, year integer) partition by list (year);
create table visit_24 partition of visit for values in (24);
create table visit_25 partition of visit for values in (25) partition by list (kind_id);
create table visit_251 partition of visit_25 for values in (1);

create table code (name text, part integer);
create unique index code_idx on code (name);
create table mark (name text references code (name), part integer) partition by list (part);
create table mark_1 partition of mark for values in (1);

create table page (year integer) partition by list (year);
create table page_24 partition of page for values in (24);
create policy later on page_24 using (year > 20);
insert into page values (24), (24);
