-- The rule _RETURN is the view itself.
select
  'rule ' || quote_ident(w.rulename) || ' on ' || r.label,
  jsonb_build_object('definition', pg_get_ruledef(w.oid), 'enabled', w.ev_enabled)
from pg_rewrite w
join relation r on r.oid = w.ev_class
where w.rulename <> '_RETURN'
