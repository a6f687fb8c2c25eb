create table visit (id integer not null, at date not null) partition by range (at);
create table visit_1 partition of visit for values from ('2020-01-01') to ('2021-01-01');
insert into visit values (1, '2020-05-05');
create table booked (id integer) partition by hash (id);
create table booked_0 partition of booked for values with (modulus 3, remainder 0);
create table booked_1 partition of booked for values with (modulus 3, remainder 1);
create table booked_2 partition of booked for values with (modulus 3, remainder 2);
create index booked_id_idx on booked (id);
