create table reading (at date not null, size integer, note text, raw text) partition by range (at);
create table reading_old partition of reading for values from ('2020-01-01') to ('2021-01-01');
create table reading_new partition of reading for values from ('2021-01-01') to ('2022-01-01');
insert into reading values ('2020-05-05', 5, '1', 'kept'), ('2021-05-05', 6, '2', 'lost');
