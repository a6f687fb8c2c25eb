select
  'policy ' || quote_ident(p.polname) || ' on ' || r.label,
  jsonb_build_object(
    'command', p.polcmd,
    'permissive', p.polpermissive,
    'roles', (
      select
        string_agg(name, ', ' order by name)
      from unnest(p.polroles) as role
      cross join lateral (
        select case when role = 0 then 'public' else quote_ident(pg_get_userbyid(role)) end
      ) as named (name)),
    'using', pg_get_expr(p.polqual, p.polrelid),
    'with check', pg_get_expr(p.polwithcheck, p.polrelid))
from pg_policy p
join relation r on r.oid = p.polrelid
