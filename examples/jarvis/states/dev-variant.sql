-- What the development script left: everything but the vector index; ten rows.
create extension vector;
create table ip_asset_embeddings (
  id serial primary key,
  asset_id varchar(255) not null unique,
  owner_id varchar(255) not null,
  embedding vector(768) not null,
  metadata jsonb default '{}',
  created_at timestamp with time zone default current_timestamp,
  updated_at timestamp with time zone default current_timestamp
);
create index idx_asset_id on ip_asset_embeddings (asset_id);
create index idx_owner_id on ip_asset_embeddings (owner_id);
create or replace function update_updated_at_column() returns trigger language plpgsql as
'begin new.updated_at = current_timestamp; return new; end;';
create trigger update_ip_asset_embeddings_updated_at before update on ip_asset_embeddings
  for each row execute function update_updated_at_column();
create view similar_assets as
  select asset_id, owner_id, embedding, metadata, created_at, updated_at from ip_asset_embeddings;
grant all on ip_asset_embeddings to jarvis;
grant all on similar_assets to jarvis;
insert into ip_asset_embeddings (asset_id, owner_id, embedding)
select 'asset-' || i, 'owner-' || i % 3, array_fill(i::real, array[768])::vector from generate_series(1, 10) i;
