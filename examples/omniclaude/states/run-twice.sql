-- Scripts that ran twice: prices that are there twice, and actions that were reported twice, before there was a constraint.
create extension "uuid-ossp";
create table agent_routing_decisions (
  id uuid primary key default gen_random_uuid(),
  cache_hit boolean default false,
  created_at timestamptz not null default now()
);
create table model_price_catalog (
  catalog_id uuid primary key default gen_random_uuid(),
  provider varchar(100) not null,
  model_name varchar(255) not null,
  model_version varchar(50),
  input_price_per_million numeric(10,6) not null,
  output_price_per_million numeric(10,6) not null,
  currency varchar(10) default 'USD',
  is_active boolean default true,
  effective_date timestamptz default now(),
  unique (provider, model_name, model_version, effective_date)
);
insert into model_price_catalog
  (provider, model_name, model_version, input_price_per_million, output_price_per_million, effective_date)
select m.provider, m.name, m.version, m.price, m.price, now() + i * interval '1 minute'
from generate_series(1, 2) i,
     (values ('anthropic', 'claude-3-5-sonnet-20241022', '3.5', 3), ('anthropic', 'claude-3-opus-20240229', '3.0', 15),
       ('anthropic', 'claude-3-haiku-20240307', '3.0', 0.25), ('openai', 'gpt-4-turbo', '4.0', 10),
       ('openai', 'gpt-4', '4.0', 30), ('openai', 'gpt-3.5-turbo', '3.5', 0.5), ('google', 'gemini-1.5-pro', '1.5', 3.5),
       ('google', 'gemini-1.5-flash', '1.5', 0.075), ('google', 'gemini-2.5-flash', '2.5', 0.1),
       ('zai', 'glm-4.5-air', '4.5', 0.1), ('zai', 'glm-4.5', '4.5', 1), ('zai', 'glm-4.6', '4.6', 1.5),
       ('zai', 'glm-4-flash', '4.0', 0.1), ('together', 'llama-3.1-405b', '3.1', 3.5),
       ('together', 'llama-3.1-70b', '3.1', 0.88), ('together', 'llama-3.1-8b', '3.1', 0.18))
       m (provider, name, version, price);
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
insert into agent_actions (correlation_id, agent_name, action_type, action_name, created_at)
select ('00000000-0000-0000-0000-00000000000' || i % 4)::uuid, 'agent', 'tool_call', 'read', '2026-01-01'
from generate_series(1, 8) i;
