create schema other;
create function other.f() returns int language sql as 'select 1';
create table t (id bigserial, a jsonb default '{}', b text[] default '{}', c varchar(3) default 'USD', d timestamptz default NOW(),
  e timestamptz default CURRENT_TIMESTAMP, f timestamptz default now() + INTERVAL '1 hour', g text default NULL, h numeric default 0,
  i bool default 'f', j date default current_date, k uuid default gen_random_uuid(), l int default (1 + 2), m float default 0,
  n text default 'it''s', o int default other.f(), p int[] default array[]::int[], q timestamp default (now() at time zone 'utc'), r bigint default 5,
  s numeric default -1, t name default current_user, u interval default '1 day', v text default E'a\nb');
