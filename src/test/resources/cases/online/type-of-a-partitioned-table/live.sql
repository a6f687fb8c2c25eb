create table "Visit" (
  id bigint not null, at date not null, tags text, pages int not null default 1, amount numeric(9, 2), note text, code int,
  primary key (id, at), unique (code, at, id), constraint pages_check check (pages > 0)
) partition by range (at);
create table visit_2025 partition of "Visit" for values from ('2025-01-01') to ('2026-01-01');
create table visit_2026 partition of "Visit" for values from ('2026-01-01') to ('2027-01-01') partition by list (id);
create table visit_2026_odd partition of visit_2026 for values in (1, 3, 5, 7, 9);
create table visit_2026_rest (note text, amount numeric(9, 2), pages int not null default 1, tags text, at date not null, id bigint not null, code int, constraint pages_check check (pages > 0));
alter table visit_2026 attach partition visit_2026_rest default;
create index "Visit_pages_idx" on "Visit" (pages, id) where pages > 3;
alter index visit_2025_pages_id_idx rename to "Odd name";
comment on column "Visit".tags is 'with commas between them';
create view tagged as select id, tags from "Visit" where tags is not null;
insert into "Visit"
select g, date '2025-01-01' + g * 7, case when g % 3 > 0 then 'a,b' || g end, g, g / 4.0, null, g from generate_series(1, 100) g;
analyze "Visit";
