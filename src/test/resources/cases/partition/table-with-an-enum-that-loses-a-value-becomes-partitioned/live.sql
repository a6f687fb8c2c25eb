create type public.state as enum ('created', 'active', 'expired', 'completed');
create table public.job (
  id integer primary key,
  name text not null,
  state public.state not null default 'created',
  history public.state[]
);
create index job_state_idx on public.job (state);
insert into public.job values (1, 'a', 'created', '{created}'), (2, 'b', 'completed', '{created,active,completed}');
