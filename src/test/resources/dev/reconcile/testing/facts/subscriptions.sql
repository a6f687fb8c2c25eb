-- The columns differ from version to version, so all are facts but the secret and the numbers.
select
  'subscription ' || quote_ident(s.subname),
  (to_jsonb(s) - array['oid', 'subname', 'subdbid', 'subowner', 'subconninfo', 'subskiplsn'])
    || jsonb_build_object('owner', pg_get_userbyid(s.subowner))
from pg_subscription s
join pg_database d on d.oid = s.subdbid and d.datname = current_database()
