#!/bin/sh
# Writes the catalogue of what PostgreSQL and its extensions bring: src/main/resources/dev/reconcile/expression/built-in-names.txt,
# the union of what the given servers have. A line names the extension, or postgresql, and the kind; names follow, functions
# with the numbers of arguments that they take, relations with their columns.
#
#   src/main/codegen/built-in-names.sh URL...   databases with all extensions created that are to be known
set -eu
cd "$(dirname "$0")/../../.."
for url in "$@"; do
  psql -X -A -t -q -F ' ' -f src/main/codegen/built-in-names.sql "$url"
done | LC_ALL=C sort -u | awk '
  { key = $1 " " $2; item = $3 }
  $2 == "function" && key " " $3 == before { line = line "," $4; next }
  $2 == "relation" && key " " $3 == before { line = substr(line, 1, length(line) - 1) "," $4 ")"; next }
  { before = key " " $3 }
  $2 == "function" { item = $3 ":" $4 }
  $2 == "relation" { item = $3 "(" $4 ")" }
  key != last { if (last != "") print line; line = key; last = key }
  { line = line " " item }
  END { print line }
' > src/main/resources/dev/reconcile/expression/built-in-names.txt
