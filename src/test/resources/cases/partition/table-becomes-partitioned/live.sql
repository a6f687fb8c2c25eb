create table kind (id integer primary key);
create table visit (
  id integer generated always as identity,
  serial serial,
  at date not null,
  kind_id integer references kind,
  year integer generated always as (extract(year from at)::integer) stored,
  constraint visit_pkey primary key (id, at),
  check (id > 0));
create index visit_at_idx on visit (at);
create table note (visit_id integer, visit_at date, foreign key (visit_id, visit_at) references visit);
create view recent with (security_barrier) as select id, at from visit;
create materialized view years as select distinct year from visit;
create function noting() returns trigger language plpgsql as 'begin raise exception ''fired''; end';
create policy later on visit using (at > '2020-01-01');
alter table visit enable row level security, force row level security;
insert into kind values (1);
insert into visit (at, kind_id) select '2020-01-01'::date + i * 100, 1 from generate_series(1, 6) i;
insert into note select id, at from visit;
refresh materialized view years;
create trigger visit_note after insert on visit for each row execute function noting();
grant select on visit, recent to pg_monitor;
comment on table visit is 'Who came';
comment on column visit.at is 'When';
