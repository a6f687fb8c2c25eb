-- Everything is as described: nothing may be planned. The embedding stands last, as it does where
-- it was added to an older table; the order of columns is no difference.
create extension vector;

create table tool (
  id bigserial primary key,
  key text unique not null,
  name text not null,
  short_desc text not null,
  platform text[] default '{}',
  tags text[] default '{}',
  meta jsonb default '{}',
  usage_count integer default 0,
  updated_at timestamptz default now(),
  embedding vector(128)
);

create index tool_key_idx on tool (key);
create index tool_tags_gin on tool using gin (tags);
create index tool_platform_gin on tool using gin (platform);
create index tool_updated_at_idx on tool (updated_at);

insert into tool
  (id, key, name, short_desc, platform, tags, meta, usage_count, updated_at, embedding)
select
  n,
  'tool_' || n,
  'Tool ' || n,
  'Does what number ' || n || ' does',
  array['linux', 'windows'],
  array['tag' || n],
  jsonb_build_object('number', n),
  n * 10,
  timestamptz '2024-01-01 00:00:00+00' + n * interval '1 day',
  array_fill(n::real, array[128])::vector
from generate_series(1, 8) as n;

create index tool_embed_ivff on tool using ivfflat (embedding vector_cosine_ops) with (lists = 100);

select setval('tool_id_seq', (select max(id) from tool));
