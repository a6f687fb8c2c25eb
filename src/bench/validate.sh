#!/bin/sh
# Measures `validate` of a project with 500 tables and 200 views on them and on each other: whole processes. Prints the row
# of the README: medians of wall time, processor time, peak memory.
#
#   src/bench/validate.sh
#   RUNS                   how often it is measured (default: 5)
#
# Needs GNU time; on Debian: apt-get install time
set -eu
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' HUP INT TERM

bin/reconcile --version >/dev/null # builds it and prepares fast starts where that is to be done

mkdir -p "$work/project/schema"
echo 'version: 1' >"$work/project/reconcile.yaml"
awk 'BEGIN {
  print "tables:"
  for (i = 0; i < 500; i++) {
    printf "  t%d:\n    columns:\n", i
    print "      id: {type: bigint, identity: by default}"
    print "      name: {type: text, not_null: true}"
    print "      amount: {type: \"numeric(12,2)\", default: 0}"
    print "      parent_id: bigint"
    print "      tags: {type: \"text[]\", default: \"\047{}\047::text[]\"}"
    print "      created_at: {type: timestamptz, default: now()}"
    print "    primary_key: [id]"
    printf "    checks: {t%d_name: \"char_length(name) > 0\"}\n", i
    printf "    indexes: {t%d_lower: {columns: [\"lower(name)\"], where: \"amount > 0\"}}\n", i
    if (i > 0) printf "    foreign_keys: {t%d_parent: {columns: [parent_id], references: t%d(id)}}\n", i, i - 1
  }
  print "views:"
  for (i = 0; i < 200; i++) {
    printf "  v%d:\n    query: |\n      with recent as (\n", i
    print "        select a.id, a.name, a.amount, row_number() over (partition by a.name order by a.id desc) as place"
    if (i % 5) printf "        from v%d a\n", i - 1; else printf "        from t%d a\n", i
    print "        where a.id > 0\n      )"
    print "      select r.id, r.name, r.amount, coalesce(sum(b.amount) filter (where b.amount > 0), 0) as total,"
    print "        array_agg(b.tags[1] order by b.id) as first_tags, max(b.created_at) + interval \0471 day\047 as until"
    printf "      from recent r left join t%d b on b.parent_id = r.id and b.name like r.name || \047%%\047\n", i + 200
    printf "      where r.place = 1 and exists (select 1 from t%d c where c.id = r.id and c.tags @> array[\047x\047])\n", i + 100
    print "      group by r.id, r.name, r.amount having count(*) > 0"
  }
}' >"$work/project/schema/all.yaml"

run=0
while [ "$run" -lt "${RUNS:-5}" ]; do
  env time -a -o "$work/runs" -f '%e %U %S %M' bin/reconcile validate --dir "$work/project" >"$work/out"
  run=$((run + 1))
done
median=$(awk '{ printf "%.2f %.2f %d\n", $1, $2 + $3, $4 / 1024 }' "$work/runs" >"$work/sums"
  for column in 1 2 3; do cut -d ' ' -f "$column" "$work/sums" | sort -n | sed -n "$(((${RUNS:-5} + 1) / 2))p"; done)
# shellcheck disable=SC2086 # three words
printf '| `bin/reconcile validate`, 500 tables and 200 views | %s s | %s s | %s MB |\n' $median
