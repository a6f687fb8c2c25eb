do $$
begin
  if not exists (select from pg_roles where rolname = 'conversion_reader') then
    create role conversion_reader;
  end if;
end $$;
create table item (id bigint primary key, code text not null, price int, note text);
comment on column item.price is 'in cents';
grant select (price) on item to conversion_reader;
alter table item alter column price set statistics 500, alter column price set default 7;
alter table item enable row level security, force row level security;
insert into item select g, 'c' || g, nullif(g % 5, 0), null from generate_series(1, 100) g;
analyze item;
