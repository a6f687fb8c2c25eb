create table reading (id integer not null, at date not null, constraint reading_pkey primary key (id, at)) partition by range (at);
create index reading_at on reading (at);
create table reading_old partition of reading for values from ('2020-01-01') to ('2021-01-01');
insert into reading values (1, '2020-05-05');
