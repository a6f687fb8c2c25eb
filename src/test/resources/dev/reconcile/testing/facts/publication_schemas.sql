-- since: 15
select
  'publication ' || quote_ident(p.pubname),
  jsonb_build_object('schema ' || n.pnnspid::regnamespace, 'listed')
from pg_publication_namespace n
join pg_publication p on p.oid = n.pnpubid
