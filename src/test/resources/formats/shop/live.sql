create schema shop;
create table shop.customer (
  id bigint generated always as identity primary key, email varchar(100) unique, "odd|name<b>" text, legacy text);
create table shop.orders (
  id bigint primary key, customer_id bigint not null references shop.customer,
  total numeric(10,2), tags text, placed timestamptz default now());
create index orders_placed on shop.orders (placed);
create view shop.recent as
  select o.id, c.email from shop.orders o join shop.customer c on c.id = o.customer_id
  where o.placed > now() - interval '7 days';
create table shop.stray (id int);
insert into shop.customer (email, legacy) select 'a' || g, 'x' from generate_series(1, 2000) g;
insert into shop.orders (id, customer_id, total, tags) select g, g, g, 'a,b' from generate_series(1, 2000) g;
analyze;
