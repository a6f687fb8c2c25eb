-- The same table as a second repository has it: other types, a partial index, its own trigger.
create table agent_routing_decisions (
  id uuid primary key default gen_random_uuid(),
  correlation_id uuid not null,
  user_request text not null,
  selected_agent text not null,
  confidence_score double precision not null,
  routing_strategy text not null,
  alternatives jsonb default '[]',
  cache_hit boolean default false,
  routing_time_ms integer,
  service_version varchar(20),
  actual_success boolean,
  updated_at timestamptz default now(),
  created_at timestamptz not null default now()
);
comment on table agent_routing_decisions is 'Decisions of the router';
create index idx_routing_agent on agent_routing_decisions (selected_agent);
insert into agent_routing_decisions (correlation_id, user_request, selected_agent, confidence_score, routing_strategy)
select gen_random_uuid(), 'request ' || i, 'agent-' || i % 3, 0.5, 'fuzzy' from generate_series(1, 50) i;
