#!/bin/sh
# Writes the catalogue of what PostgreSQL and its extensions bring: src/main/resources/dev/reconcile/expression/catalog/built-in-names.txt,
# the union of what the given servers have. A line names the extension, or postgresql, and the kind; names follow, functions
# and operators with the types of their arguments and results (a aggregate, w window, s not immutable; a star is for any
# number of arguments), casts with their targets, relations with their columns, operator classes with their types.
# Functions without a result return one value; those with an empty one, what depends.
#
#   src/main/codegen/built-in-names.sh URL...   databases with all extensions created that are to be known
set -eu
cd "$(dirname "$0")/../../.."
for url in "$@"; do
  psql -X -A -t -q -F ' ' -f src/main/codegen/built-in-names.sql "$url"
done | LC_ALL=C sort -u | awk '
  function flush() {
    if (name == "") return
    if (kind == "result") item = columns == "*" ? "" : name "(" columns ")"
    if (key != last) { if (line != "") print line; line = ""; last = key }
    if (item != "") line = (line == "" ? key : line) " " item
  }
  function overloaded() { return kind == "function" || kind == "operator" || kind == "operator-class" || kind == "cast" }
  {
    if ($1 " " $2 " " $3 != before) {
      flush(); before = $1 " " $2 " " $3; key = $1 " " $2; kind = $2; name = $3; columns = $4
      item = $3
      if (overloaded()) item = $3 ":" $4
      if (kind == "relation" || kind == "row-type") item = $3 "(" $4 ")"
    }
    else if (overloaded()) item = item ";" $4
    else if (kind == "relation" || kind == "row-type") item = substr(item, 1, length(item) - 1) "," $4 ")"
    else if (kind == "result") columns = ""
  }
  END { flush(); if (line != "") print line }
' > src/main/resources/dev/reconcile/expression/catalog/built-in-names.txt
