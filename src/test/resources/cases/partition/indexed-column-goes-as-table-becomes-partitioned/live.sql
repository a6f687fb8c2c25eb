create table public.job (id integer, name text not null, started_at timestamptz, note text, primary key (id));
create index job_started_at_idx on public.job (name, started_at);
insert into public.job (id, name) select g, 'queue ' || g % 2 from generate_series(1, 4) g;
