do $$
begin
  assert (select status from rag.documents) = 'processed';
  -- the seeds did that; nobody says which of them documents refer to
  assert (select count(*) from rag.sources) = 3;
  assert (select metadata from rag.knowledge_bases where name = 'documents') = '{"owner": "ops", "built_in": true}';
  assert (select description from agents.definitions where name = 'researcher') = 'Finds out';
  assert (select not is_active from agents.definitions where name = 'researcher');
  assert (select description from agents.definitions where name = 'ours') = 'Not described';
end $$;
