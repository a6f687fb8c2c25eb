create table "Source Of All" (id int primary key, "Value" text, at date);
insert into "Source Of All" select i, 'v' || i, date '2020-01-01' + i % 700 from generate_series(1, 3000) i;
create table "Target, of a rather long name that is cut where an index gets" (
  id int not null, "Value" text, at date not null, "size of it" int generated always as (length("Value")) stored,
  n int generated always as identity, constraint target_pkey primary key (id, at)) partition by range (at);
create table t20 partition of "Target, of a rather long name that is cut where an index gets" for values from ('2020-01-01') to ('2021-01-01');
create table t21 partition of "Target, of a rather long name that is cut where an index gets" for values from ('2021-01-01') to ('2022-01-01');
insert into "Target, of a rather long name that is cut where an index gets" (id, "Value", at) values (1, null, '2020-01-02'), (2, null, '2021-05-05');
analyze;
