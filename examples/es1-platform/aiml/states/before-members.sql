-- Before workspaces had members: each belongs to a user, datasets to whoever uploaded them, of whom one has no workspace.
create extension "uuid-ossp";
create schema sentinel;
create table sentinel.users (
  id uuid primary key default gen_random_uuid(),
  email text not null unique,
  password_hash text not null,
  display_name text,
  role text not null default 'user',
  status text not null default 'pending',
  email_token text,
  email_token_expires_at timestamptz,
  reset_token text,
  reset_token_expires_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create table sentinel.workspaces (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references sentinel.users (id) on delete cascade,
  name text not null,
  settings jsonb not null default '{}',
  dataset_ids uuid[],
  created_at timestamptz not null default now(),
  last_accessed timestamptz not null default now()
);
create table sentinel.datasets (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references sentinel.users (id) on delete cascade,
  name text not null,
  filename text not null,
  csv_data bytea not null,
  row_count integer,
  columns jsonb,
  file_size integer,
  source_type text not null default 'upload',
  airflow_conn_id text,
  uploaded_at timestamptz not null default now(),
  profile jsonb
);
create table sentinel.dataset_links (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references sentinel.users (id) on delete cascade,
  dataset_a_id uuid not null references sentinel.datasets (id) on delete cascade,
  dataset_b_id uuid not null references sentinel.datasets (id) on delete cascade,
  column_a text not null,
  column_b text not null,
  created_at timestamptz not null default now()
);
create table sentinel.workspace_interactions (
  workspace_id uuid not null references sentinel.workspaces (id) on delete cascade,
  tile_id bigint not null,
  tile_title text,
  thumbs_up integer default 0,
  updated_at timestamptz not null default now(),
  primary key (workspace_id, tile_id)
);
insert into sentinel.users (id, email, password_hash)
select ('00000000-0000-0000-0000-00000000000' || i)::uuid, 'user' || i || '@example.org', 'x' from generate_series(1, 3) i;
-- the first has two workspaces, the second one, the third none
insert into sentinel.workspaces (id, user_id, name, created_at)
values ('10000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001', 'younger', '2026-02-01'),
       ('10000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-000000000001', 'older', '2026-01-01'),
       ('10000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-000000000002', 'only', '2026-01-01');
insert into sentinel.datasets (id, user_id, name, filename, csv_data)
select ('20000000-0000-0000-0000-00000000000' || i)::uuid, ('00000000-0000-0000-0000-00000000000' || i)::uuid, 'd' || i, 'f', ''
from generate_series(1, 3) i;
insert into sentinel.dataset_links (user_id, dataset_a_id, dataset_b_id, column_a, column_b)
values ('00000000-0000-0000-0000-000000000001', '20000000-0000-0000-0000-000000000001', '20000000-0000-0000-0000-000000000002', 'a', 'b');
insert into sentinel.workspace_interactions (workspace_id, tile_id) select id, 7 from sentinel.workspaces;
