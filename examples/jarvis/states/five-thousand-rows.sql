-- Rows enough for the index.
create extension vector;
create table ip_asset_embeddings (
  id serial primary key,
  asset_id varchar(255) not null unique,
  owner_id varchar(255) not null,
  embedding vector(768) not null,
  metadata jsonb default '{}',
  created_at timestamptz default current_timestamp,
  updated_at timestamptz default current_timestamp
);
insert into ip_asset_embeddings (asset_id, owner_id, embedding)
select 'asset-' || i, 'owner-' || i % 3, array_fill(i % 97 + 1, array[768])::vector from generate_series(1, 5000) i;
