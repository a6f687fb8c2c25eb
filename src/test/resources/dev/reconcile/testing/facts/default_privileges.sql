select
  format(
    'default privileges of %I in %s on %s',
    pg_get_userbyid(a.defaclrole),
    case when a.defaclnamespace = 0 then 'all schemas' else a.defaclnamespace::regnamespace::text end,
    case a.defaclobjtype
      when 'r' then 'tables'
      when 'S' then 'sequences'
      when 'f' then 'functions'
      when 'T' then 'types'
      when 'n' then 'schemas'
      else a.defaclobjtype::text
    end),
  jsonb_build_object('entries', cardinality(a.defaclacl))
    || coalesce(
      (
        select
          jsonb_object_agg(
            format(
              'grant %s to %s',
              lower(e.privilege_type),
              case
                when e.grantee = 0 then 'public'
                else quote_ident(pg_get_userbyid(e.grantee))
              end),
            case when e.is_grantable then 'with grant option' else 'plain' end)
        from aclexplode(a.defaclacl) e),
      '{}')
from pg_default_acl a
where a.defaclnamespace = 0 or a.defaclnamespace in (select oid from scope)
