-- The application's own ORM was first: some tables are there without defaults, comments and indexes.
create extension "uuid-ossp";
create table config_versions (
  id uuid primary key,
  version integer not null unique,
  config_snapshot jsonb not null,
  created_by varchar(255) not null,
  created_at timestamp not null,
  commit_message text,
  is_active boolean not null,
  deployed_to_gateway_at timestamp,
  status varchar(50)
);
insert into config_versions values (uuid_generate_v4(), 1, '{}', 'orm', now(), null, true);
create table discovered_resources (
  id uuid primary key,
  type varchar(50) not null,
  source varchar(50) not null,
  source_id varchar(255) not null,
  metadata json not null,
  discovered_at timestamp not null,
  last_updated timestamp not null,
  status varchar(20) not null
);
insert into discovered_resources values (uuid_generate_v4(), 'api', 'k8s', 'x', '{"a": 1}', now(), now(), 'active');
