#!/bin/sh
# Measures what a start costs: whole processes, next to psql's. Prints the table of the README.
#
#   src/bench/start-up.sh [URL]   a server on this machine where a database may be made; without it an embedded one
#   PSQL                          the psql to compare with (default: the one on the PATH; Debian's is a Perl script
#                                 around /usr/lib/postgresql/*/bin/psql, which is faster)
#
# Needs hyperfine and psql; on Debian: apt-get install hyperfine postgresql-client
set -eu
cd "$(dirname "$0")/../.."
psql=${PSQL:-psql}
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

# The project that init writes has one table. In a database where it was applied, nothing is left to plan.
$psql -X -q -c 'drop database if exists start_up' -c 'create database start_up' "$url"
database=${url%/*}/start_up
bin/reconcile init --dir "$work/project" >/dev/null
bin/reconcile apply --dir "$work/project" --url "$database" --yes >/dev/null 2>&1
bin/reconcile plan --dir "$work/project" --url "$database" --detailed-exitcode >/dev/null

hyperfine -N --warmup 5 --runs 40 --export-markdown "$work/table.md" \
  --command-name "psql -c 'select 1'" "$psql -X -c 'select 1' $database" \
  --command-name 'bin/reconcile --version' 'bin/reconcile --version' \
  --command-name 'bin/reconcile plan' "bin/reconcile plan --dir $work/project --url $database" >&2

$psql -X -q -c 'drop database start_up' "$url"
cat "$work/table.md"
