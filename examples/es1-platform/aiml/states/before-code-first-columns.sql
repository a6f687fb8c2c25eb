-- Columns that the application expected came later; seeds ran three times; administrators changed what they had made.
create extension "uuid-ossp";
create schema rag;
create schema agents;
create table rag.knowledge_bases (
  id uuid primary key default uuid_generate_v4(),
  name varchar(255) not null unique,
  description text,
  collection_id uuid,
  chunking_strategy varchar(50) default 'recursive',
  chunk_size int default 512,
  chunk_overlap int default 50,
  metadata jsonb default '{}',
  created_at timestamp with time zone default now(),
  updated_at timestamp with time zone default now()
);
insert into rag.knowledge_bases (name, description, metadata) values ('documents', 'Changed by hand', '{"owner": "ops"}');
create table rag.sources (
  id uuid primary key default uuid_generate_v4(),
  name varchar(255) not null,
  source_type varchar(50) not null
);
insert into rag.sources (name, source_type) select 'local-uploads', 'upload' from generate_series(1, 3);
create table rag.documents (
  id uuid primary key default uuid_generate_v4(),
  source_id uuid references rag.sources (id) on delete set null,
  knowledge_base_id uuid references rag.knowledge_bases (id) on delete cascade,
  title varchar(500),
  content text not null,
  content_hash varchar(64) not null
);
insert into rag.documents (title, content, content_hash) values ('Before there was a status', '', '');
create table agents.definitions (
  id uuid primary key default uuid_generate_v4(),
  name varchar(255) not null unique,
  description text,
  agent_type varchar(50) not null,
  config jsonb default '{}',
  is_active boolean default true
);
insert into agents.definitions (name, description, agent_type, is_active)
values ('researcher', 'Changed by hand', 'template', false), ('ours', 'Not described', 'template', true);
