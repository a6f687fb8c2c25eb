#!/bin/sh
# Measures what planning costs for many objects when there is nothing to do: whole processes, beside psql that runs
# nothing but the catalog queries. Prints the table of the README: medians of wall time, processor time, peak memory.
#
#   src/bench/planning.sh [URL]   a server on this machine where a database may be made; without it an embedded one
#   TABLES                        for how many tables (default: 500 1000 2000 4000); see many-objects.sql for what they have
#   RUNS                          how often each is measured (default: 5)
#
# Needs GNU time and psql; on Debian: apt-get install time postgresql-client
set -eu
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
server=
trap 'if [ -n "$server" ]; then kill "$server"; fi; rm -rf "$work"' EXIT
trap 'exit 130' HUP INT TERM

bin/reconcile --version >/dev/null # builds it and prepares fast starts where that is to be done

url=${1:-}
if [ -z "$url" ]; then
  [ -d target/test-classes ] || mvn -B -q test-compile
  java -cp "target/test-classes:target/reconcile.jar" dev.reconcile.database.embedded.Holder >"$work/url" &
  server=$!
  until [ -s "$work/url" ]; do sleep 0.2; done
  url=$(cat "$work/url")
fi
database=${url%/*}/planning

# Runs a command RUNS times; leaves the medians of its seconds, processor seconds and megabytes in $median.
measure() {
  : >"$work/runs"
  run=0
  while [ "$run" -lt "${RUNS:-5}" ]; do
    env time -a -o "$work/runs" -f '%e %U %S %M' "$@" >"$work/out"
    run=$((run + 1))
  done
  median=$(awk '{ printf "%.2f %.2f %d\n", $1, $2 + $3, $4 / 1024 }' "$work/runs" >"$work/sums"
    for column in 1 2 3; do cut -d ' ' -f "$column" "$work/sums" | sort -n | sed -n "$(((${RUNS:-5} + 1) / 2))p"; done)
}

# What the tool asks, for psql.
queries() {
  echo "set reconcile.schemas = '{public,part_0,part_1,part_2,part_3}';"
  for query in src/main/resources/dev/reconcile/kind/*/*.sql src/main/resources/dev/reconcile/catalog/Unmodelled*.sql; do
    cat "$query"
    echo ';'
  done
}
queries >"$work/queries.sql"

echo '| tables | objects | the queries by `psql` | `bin/reconcile plan` | its processor time | its peak memory |'
echo '|---:|---:|---:|---:|---:|---:|'
for tables in ${TABLES:-500 1000 2000 4000}; do
  psql -X -q -c 'set client_min_messages = warning' -c 'drop database if exists planning' -c 'create database planning' "$url"
  psql -X -q -o /dev/null -v ON_ERROR_STOP=1 -v "tables=$tables" -f src/bench/many-objects.sql "$database"
  psql -X -q -c 'vacuum analyze' "$database"
  rm -rf "$work/project"
  bin/reconcile export --url "$database" --out "$work/project" >/dev/null
  objects=$(psql -X -A -t "$database" <<'SQL'
select (select count(*) from pg_class where oid >= 16384) + (select count(*) from pg_proc where oid >= 16384)
     + (select count(*) from pg_constraint where oid >= 16384) + (select count(*) from pg_trigger where not tgisinternal)
SQL
  )
  measure psql -X -q -v ON_ERROR_STOP=1 -f "$work/queries.sql" "$database"
  asking=$(echo "$median" | sed -n 1p)
  measure bin/reconcile plan --dir "$work/project" --url "$database" --detailed-exitcode
  # shellcheck disable=SC2086 # three words
  printf '| %s | %s | %s s | %s s | %s s | %s MB |\n' "$tables" "$objects" "$asking" $median
done
psql -X -q -c 'drop database planning' "$url"
