-- What the numbered files left where all of them were run once, in another order than they were written: the
-- foreign key that a later file drops, no unique constraints, the check of the latency missing.
create extension "uuid-ossp";
create table pattern_lineage_nodes (id uuid primary key default gen_random_uuid());
create table agent_routing_decisions (
  id uuid primary key default gen_random_uuid(),
  cache_hit boolean default false,
  service_latency_ms integer,
  created_at timestamptz not null default now()
);
insert into agent_routing_decisions (service_latency_ms) select i from generate_series(1, 100) i;
create or replace function update_updated_at_column() returns trigger as $$
BEGIN
    NEW.updated_at = NOW();
    RETURN NEW;
END;
$$ language 'plpgsql';
create table agent_actions (
  id uuid primary key default uuid_generate_v4(),
  correlation_id uuid not null,
  agent_name text not null,
  action_type text not null check (action_type in ('tool_call', 'decision', 'error', 'success')),
  action_name text not null,
  action_details jsonb default '{}',
  debug_mode boolean not null default true,
  duration_ms integer,
  created_at timestamptz not null default now()
);
create index idx_agent_actions_correlation_id on agent_actions (correlation_id);
insert into agent_actions (correlation_id, agent_name, action_type, action_name)
select gen_random_uuid(), 'agent', 'tool_call', 'read' from generate_series(1, 20);
create table pattern_quality_metrics (
  id uuid primary key default gen_random_uuid(),
  pattern_id uuid not null,
  quality_score double precision not null check (quality_score >= 0 and quality_score <= 1),
  confidence double precision not null check (confidence >= 0 and confidence <= 1),
  measurement_timestamp timestamptz not null default now(),
  version text default '1.0.0',
  metadata jsonb default '{}',
  created_at timestamptz default now(),
  updated_at timestamptz default now(),
  constraint pattern_quality_metrics_pattern_id_fkey
    foreign key (pattern_id) references pattern_lineage_nodes (id) on delete cascade
);
with nodes as (insert into pattern_lineage_nodes select from generate_series(1, 10) returning id)
insert into pattern_quality_metrics (pattern_id, quality_score, confidence) select id, 0.5, 0.5 from nodes;
create table model_price_catalog (
  catalog_id uuid primary key default gen_random_uuid(),
  provider varchar(100) not null,
  model_name varchar(255) not null,
  model_version varchar(50),
  input_price_per_million decimal(10,6) not null,
  output_price_per_million decimal(10,6) not null,
  currency varchar(10) default 'USD',
  is_active boolean default true,
  max_tokens integer,
  context_window integer,
  supports_streaming boolean default false,
  effective_date timestamptz default now(),
  updated_at timestamptz default now(),
  unique (provider, model_name, model_version, effective_date)
);
insert into model_price_catalog (provider, model_name, model_version, input_price_per_million, output_price_per_million)
values ('openai', 'gpt-4', '4.0', 29, 59), ('acme', 'in-house', null, 1, 1);
create trigger update_model_catalog_updated_at before update on model_price_catalog
  for each row execute function update_updated_at_column();
