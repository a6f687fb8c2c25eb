-- Before the last script: an audit without comments and views, one of its indexes under the right name but not unique, and
-- changes that belong to no set yet.
create extension "uuid-ossp";
create extension pgcrypto;
create schema audit;
create table audit.api_keys (
  id uuid primary key default gen_random_uuid(),
  name varchar(255) not null,
  key_hash varchar(64) not null,
  key_prefix varchar(8) not null,
  service_name varchar(100),
  scopes jsonb default '[]',
  rate_limit_per_minute int default 1000,
  is_active boolean default true,
  expires_at timestamptz,
  last_used_at timestamptz,
  created_at timestamptz default now(),
  created_by varchar(255),
  metadata jsonb default '{}'
);
create index idx_api_keys_hash on audit.api_keys (key_hash);
insert into audit.api_keys (name, key_hash, key_prefix) select 'k' || i, 'h' || i, 'p' from generate_series(1, 3) i;
create table discovered_resources (
  id uuid primary key default uuid_generate_v4(),
  type varchar(50) not null,
  source varchar(50) not null,
  source_id varchar(255) not null,
  metadata jsonb not null,
  discovered_at timestamp not null default now(),
  last_updated timestamp not null default now(),
  status varchar(20) not null default 'active'
);
create table exposure_changes (
  id uuid primary key default uuid_generate_v4(),
  exposure_id uuid,
  resource_id uuid references discovered_resources (id) on delete cascade,
  change_type varchar(20) not null,
  settings_before jsonb,
  settings_after jsonb,
  status varchar(20) not null default 'draft',
  requested_by varchar(255) not null,
  requested_at timestamp not null default now()
);
insert into exposure_changes (change_type, requested_by) values ('create', 'somebody');
