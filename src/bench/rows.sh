#!/bin/sh
# Reference rows: a table made what a CSV file says, beside psql that copies the same file to a temporary table and merges it.
# ROWS=100000 URL=postgresql://... src/bench/rows.sh ; makes and drops the schema bench_rows.
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
url=${URL:?a database}
rows=${ROWS:-100000}
work=$(mktemp -d)
trap 'rm -rf "$work"; psql -qX "$url" -c "drop schema if exists bench_rows cascade"' EXIT
mkdir "$work/schema"
echo 'version: 1' > "$work/reconcile.yaml"
cat > "$work/schema/price.yaml" <<YAML
schemas: {bench_rows: {}}
tables:
  bench_rows.price:
    columns: {id: {type: int, not_null: true}, name: {type: text, not_null: true}, amount: "numeric(10,2)", meta: jsonb}
    primary_key: [id]
    rows: {key: id, from: price.csv}
YAML
file() { # ADDED: the rows, of which every tenth has another amount
  awk -v n="$rows" -v added="$1" 'BEGIN {
    print "id,name,amount,meta"
    for (i = 1; i <= n; i++) printf "%d,name %d,%.2f,\"{\"\"i\"\": %d}\"\n", i, i, i / 100 + (i % 10 ? 0 : added), i
  }' > "$work/schema/price.csv"
}
timed() { # WHAT COMMAND...: seconds
  what=$1; shift
  begin=$(date +%s.%N)
  "$@" > "$work/out" 2>&1 || { cat "$work/out"; exit 1; }
  echo "$what: $(echo "$(date +%s.%N) - $begin" | bc | sed 's/^\./0./; s/\(\...\).*/\1/') s"
}
tool() { "${RECONCILE:-$here/bin/reconcile}" "$@" --dir "$work" --url "$url"; }
psql -qX "$url" -c "drop schema if exists bench_rows cascade"
file 0
timed "apply: the table and $rows rows" tool apply --yes
timed "plan: nothing to do" tool plan
file 1
timed "plan: every tenth row differs" tool plan
timed "apply: every tenth row differs" tool apply --yes
file 2
cat > "$work/merge.sql" <<SQL
begin;
create temporary table wanted (like bench_rows.price) on commit drop;
\copy wanted from '$work/schema/price.csv' with (format csv, header)
update bench_rows.price t set name = w.name, amount = w.amount, meta = w.meta from wanted w
where t.id = w.id and (t.name, t.amount, t.meta) is distinct from (w.name, w.amount, w.meta);
insert into bench_rows.price select * from wanted w where not exists (select from bench_rows.price t where t.id = w.id);
commit;
SQL
timed "psql: the same by hand" psql -qX -v ON_ERROR_STOP=1 "$url" -f "$work/merge.sql"
