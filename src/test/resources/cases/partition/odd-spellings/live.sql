create table visit (id serial, at date not null default '2020-01-01', year integer generated always as (extract(year from at)::integer) stored, check (id > 0), check (year in (1, 2000))) partition by range (at);
create table visit_2020 partition of visit for values from ('2020-01-01') to ('2021-01-01');
create table visit_rest partition of visit default;
create policy later on visit using (at > '2020-01-01');
