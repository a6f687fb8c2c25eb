-- asset_id has to become longer, and a view reads it.
create extension vector;
create table ip_asset_embeddings (
  id serial primary key,
  asset_id varchar(64) not null unique,
  owner_id text not null,
  embedding vector(768) not null,
  metadata jsonb default '{}',
  created_at timestamptz default current_timestamp,
  updated_at timestamptz default current_timestamp
);
create view similar_assets as
  select asset_id, owner_id, embedding, metadata, created_at, updated_at from ip_asset_embeddings;
grant select on similar_assets to jarvis;
insert into ip_asset_embeddings (asset_id, owner_id, embedding)
select 'asset-' || i, 'owner-' || i % 3, array_fill(i::real, array[768])::vector from generate_series(1, 10) i;
