#!/bin/sh
# How long commands take for many databases of one project, and how much memory.
#
#   URL=postgresql://superuser@host:port TENANTS=1000 JOBS=4 src/bench/tenants.sh
#
# Makes the databases shop_t0001 ... that are not there yet, and leaves them there: DROP=1 drops them afterwards.
set -eu
: "${URL:?the URL of a server, without a database}"
TENANTS=${TENANTS:-1000} JOBS=${JOBS:-4}
home=$(cd "$(dirname "$0")/../.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

names() { seq -f 't%04g' 1 "$TENANTS"; }
psql() { command psql -qAtX "$URL/postgres" "$@"; }

names | while read -r name; do
  echo "select 'create database shop_$name' where not exists (select from pg_database where datname = 'shop_$name') \\gexec"
done | psql

mkdir "$work/schema"
cat > "$work/reconcile.yaml" <<EOF
version: 1
databases:
  shop:
    url: "$URL/shop_{tenant}"
    tenants: {query: "select substr(datname, 6) from pg_database where datname ~ '^shop_t[0-9]+\$' order by 1", url: "$URL/postgres"}
EOF
cat > "$work/schema/shop.yaml" <<'EOF'
tables:
  customer:
    columns:
      id: {type: bigint, identity: by default}
      name: {type: text, not_null: true}
      email: {type: text, not_null: true}
    primary_key: [id]
    unique: {customer_email_key: [email]}
  invoice:
    columns:
      id: {type: bigint, identity: by default}
      customer_id: {type: bigint, not_null: true}
      amount: {type: "numeric(12,2)", not_null: true, default: "0"}
      at: {type: timestamptz, not_null: true, default: now()}
    primary_key: [id]
    foreign_keys: {invoice_customer_fkey: {columns: [customer_id], references: customer(id)}}
    indexes: {invoice_customer_idx: [customer_id]}
views:
  open_invoice:
    query: select c.name, i.amount from invoice i join customer c on c.id = i.customer_id
EOF

measure() {
  printf '%s: ' "$1"
  RECONCILE_JAVA_OPTS="${RECONCILE_JAVA_OPTS:--Xmx128m}" /usr/bin/time -f '%e s, processor %U + %S s, %M KB' -o "$work/time" \
    "$home/bin/reconcile" "$@" --dir "$work" --jobs "$JOBS" > "$work/out" 2> "$work/err" || true
  printf '%s; %s\n' "$(tail -n 1 "$work/out")" "$(tail -n 1 "$work/time")"
}
measure apply --yes
measure plan
measure verify

if [ "${DROP:-}" ]; then
  names | while read -r name; do echo "drop database shop_$name;"; done | psql
fi
