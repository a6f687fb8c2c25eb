#!/bin/sh
# Measures what it costs to turn a column of a large table from text into text[] beside traffic: the tool's batches beside
# one plain UPDATE of the same rows, and the whole beside ALTER TABLE ... TYPE, which keeps all others waiting. Prints the
# table of the README, and what a client saw meanwhile.
#
#   src/bench/conversion.sh [URL]   a server on this machine where databases may be made; without it an embedded one
#   ROWS                            of the table, which has a primary key and two indexes (default: 1000000)
#   RATE                            transactions a second of the client, each a read and an update of one row (default: 100)
#   WORKERS                         connections that share the batches (default: 1)
#   RECONCILE                       the command (default: bin/reconcile)
#
# An embedded server writes no images of pages to its WAL (full_page_writes = off); for those of a server that does, give its
# URL. Each of the three ways begins after a checkpoint.
#
# Needs psql and pgbench; on Debian: apt-get install postgresql-client postgresql-contrib
set -eu
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
server= apply=
trap 'for each in $apply $server; do kill "$each" 2>/dev/null || true; done; rm -rf "$work"' EXIT
trap 'exit 130' HUP INT TERM
rows=${ROWS:-1000000}
reconcile=${RECONCILE:-bin/reconcile}
workers=${WORKERS:-1}

url=${1:-}
if [ -z "$url" ]; then
  [ -d target/test-classes ] || mvn -B -q test-compile
  java -cp "target/test-classes:target/reconcile.jar" dev.reconcile.database.embedded.Holder >"$work/url" &
  server=$!
  until [ -s "$work/url" ]; do sleep 0.2; done
  url=$(cat "$work/url")
fi
database=${url%/*}/conversion_bench

ask() { psql -X -A -t -q -v ON_ERROR_STOP=1 -c "$1" "$database"; }

# A new database with the table, and nothing left to be written.
fresh() {
  psql -X -q -c 'set client_min_messages = warning' -c 'drop database if exists conversion_bench' -c 'create database conversion_bench' "$url"
  psql -X -q -v ON_ERROR_STOP=1 -v "rows=$rows" "$database" <<'SQL'
create table item (
  id bigint primary key, platform text, name text not null, hits integer not null default 0, created_at timestamptz not null,
  notes text not null);
insert into item
select i, case when i % 10 > 0 then (array['linux', 'windows', 'darwin', 'a,b'])[1 + i % 4] end, 'item number ' || i, 0,
       timestamptz '2026-01-01' + i * interval '1 second', 'what is known of it: ' || md5(i::text) || ' ' || md5((-i)::text)
from generate_series(1, :rows) i;
create index item_name on item (name);
create index item_created_at on item (created_at);
vacuum analyze item;
checkpoint;
SQL
}

# What there is by now: WAL, the table and its indexes in bytes, the time in seconds.
facts() { ask "select pg_current_wal_insert_lsn() - '0/0', pg_table_size('item'), pg_indexes_size('item')"; date +%s.%N; }

# Every tenth row has no value, and nothing to be converted.
converted=$((rows - rows / 10))

# Runs a command and prints a line of the table about it.
measure() {
  name=$1
  shift
  before=$(facts)
  "$@" >"$work/out" 2>"$work/err" || { cat "$work/out" "$work/err" >&2; exit 1; }
  { echo "$before"; facts; } | tr '|\n' '  ' | awk -v name="$name" -v rows="$converted" '{
    printf "| %s | %.1f s | %d | %d MB | %+.0f %% | %+.0f %% |\n",
      name, $8 - $4, rows / ($8 - $4), ($5 - $1) / 1e6, 100 * ($6 - $2) / $2, 100 * ($7 - $3) / $3 }'
}

mkdir -p "$work/project/schema"
cat >"$work/project/reconcile.yaml" <<'YAML'
version: 1
policy: {online: {rows: 1}, locks: {timeout: 100ms, retries: 100}}
YAML
cat >"$work/project/schema/item.yaml" <<'YAML'
tables:
  item:
    columns:
      id: {type: bigint, not_null: true}
      platform: {type: "text[]", convert: [{from: text, using: "string_to_array(platform, ',')"}]}
      name: {type: text, not_null: true}
      hits: {type: integer, not_null: true, default: 0}
      created_at: {type: timestamptz, not_null: true}
      notes: {type: text, not_null: true}
    primary_key: [id]
    indexes: {item_name: [name], item_created_at: [created_at]}
YAML

psql -X -A -t -q -c "select string_agg(name || ' = ' || current_setting(name), ', ') from pg_settings
  where name in ('server_version', 'shared_buffers', 'full_page_writes', 'max_wal_size', 'fsync', 'autovacuum')" "$url"
echo "| $rows rows | time | rows a second | WAL | table | indexes |"
echo '|---|---:|---:|---:|---:|---:|'
fresh
measure 'one `ALTER TABLE ... TYPE`, all others wait' ask \
  "alter table item alter column platform type text[] using string_to_array(platform, ',')"
fresh
ask 'alter table item add column platforms text[]'
measure 'one plain `UPDATE` of the same rows' ask "update item set platforms = string_to_array(platform, ',') where platform is not null"
fresh
measure '`reconcile apply`, nobody waits' "$reconcile" apply --dir "$work/project" --url "$database" --yes --workers "$workers"
ask "select format('of which the batches: %s rows a second, %s rows', (rows / extract(epoch from ended_at - started_at))::int, rows)
     from reconcile.conversion"
ask "select format('%s of %s updates without an entry in an index, %s VACUUMs, %s autovacuums',
       n_tup_hot_upd, n_tup_upd, vacuum_count - 1, autovacuum_count) from pg_stat_all_tables where relid = 'item'::regclass"

# The 99th percentile of a client's transactions in milliseconds, how many there were, and how many failed.
cat >"$work/client.sql" <<'SQL'
\set id random(1, :rows)
select name from item where id = :id;
update item set hits = hits + 1 where id = :id;
SQL
watch() {
  pgbench -n -M simple -c 2 -R "${RATE:-100}" -T "$1" -D "rows=$rows" -f "$work/client.sql" -l --log-prefix="$work/$2" "$database" \
    >>"$work/$2.out" 2>&1
}
seen() {
  cat "$work/$1".[0-9]* | awk '{ print $3 / 1000 }' | sort -n | awk -v name="$1" '
    { ms[NR] = $1 } END { printf "client %s: p50 %.1f ms, p99 %.1f ms, longest %.0f ms, %d transactions", name, ms[int(NR * 0.5) + 1], ms[int(NR * 0.99) + 1], ms[NR], NR }'
  awk '/number of failed transactions/ { failed += $5 } END { printf ", %d failed\n", failed }' "$work/$1.out"
}
# What else the machine does to a client: a query of the same server that computes and touches no table, then the plain UPDATE.
beside() {
  ask "$2" >/dev/null &
  other=$!
  while kill -0 "$other" 2>/dev/null; do watch 3 "$1"; done
  seen "$1"
}
fresh
watch 15 alone
seen alone
beside 'beside a computation' "select count(*) from generate_series(1, 20 * $rows) i where md5(i::text) = ''"
ask 'alter table item add column platforms text[]'
beside 'beside a plain UPDATE' "update item set platforms = string_to_array(platform, ',') where platform is not null"
fresh
"$reconcile" apply --dir "$work/project" --url "$database" --yes --workers "$workers" >"$work/out" 2>"$work/err" &
apply=$!
while kill -0 "$apply" 2>/dev/null; do watch 3 'beside reconcile apply'; done
wait "$apply" || { cat "$work/err" >&2; exit 1; }
apply=
seen 'beside reconcile apply'
psql -X -q -c 'drop database conversion_bench' "$url"
