do $$
declare
  found text[] := array[
    (select string_agg(concat_ws(' ', id, name, created_by), ', ' order by id) from workspaces),
    (select string_agg(m::text, ', ' order by m) from workspace_members m),
    (select string_agg(concat_ws(' ', id, uploaded_by, workspace_id), ', ' order by id) from datasets),
    (select string_agg(l::text, ', ' order by l) from dataset_links l),
    (select string_agg(concat_ws(' ', workspace_id, tile_id, user_id, clicks), ', ' order by user_id) from interactions)];
begin
  if found is distinct from array[
    '1 Late 1, 2 Early 1, 3 Bob''s 2, 4 Migrated Data 3',
    '(1,1,owner), (2,1,owner), (3,2,owner), (4,3,owner)',
    '10 1 2, 20 2 3, 30 3 4',
    '(10,20,2)',
    '1 100 1 5, 4 100 3 7'] then
    raise exception '%', found;
  end if;
end $$;
