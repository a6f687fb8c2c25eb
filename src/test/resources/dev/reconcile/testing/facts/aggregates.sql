select
  'aggregate ' || p.oid::regprocedure,
  jsonb_build_object(
    'owner', pg_get_userbyid(p.proowner),
    'arguments', pg_get_function_arguments(p.oid),
    'result', pg_get_function_result(p.oid),
    'parallel', p.proparallel,
    'kind', a.aggkind,
    'direct arguments', a.aggnumdirectargs,
    'transition', nullif(a.aggtransfn, 0)::regprocedure::text,
    'final', nullif(a.aggfinalfn, 0)::regprocedure::text,
    'final gets all', a.aggfinalextra,
    'final modifies', a.aggfinalmodify,
    'combine', nullif(a.aggcombinefn, 0)::regprocedure::text,
    'serialize', nullif(a.aggserialfn, 0)::regprocedure::text,
    'deserialize', nullif(a.aggdeserialfn, 0)::regprocedure::text,
    'state', a.aggtranstype::regtype::text,
    'state size', a.aggtransspace,
    'initial', a.agginitval,
    'moving transition', nullif(a.aggmtransfn, 0)::regprocedure::text,
    'moving inverse', nullif(a.aggminvtransfn, 0)::regprocedure::text,
    'moving final', nullif(a.aggmfinalfn, 0)::regprocedure::text,
    'moving final gets all', a.aggmfinalextra,
    'moving final modifies', a.aggmfinalmodify,
    'moving state', nullif(a.aggmtranstype, 0)::regtype::text,
    'moving state size', a.aggmtransspace,
    'moving initial', a.aggminitval,
    'sort operator', nullif(a.aggsortop, 0)::regoperator::text)
from pg_aggregate a
join pg_proc p on p.oid = a.aggfnoid
join scope s on s.oid = p.pronamespace
where (p.tableoid, p.oid) not in (select classid, objid from member)
