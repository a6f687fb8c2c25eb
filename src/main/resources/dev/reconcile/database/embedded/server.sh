#!/bin/sh
# Holds a server until standard input ends, that is, until whoever started this closes it or is gone, killed or not.
#
#   sh server.sh HOME TEMPLATE OWNER COMMAND...
#
# HOME      the server's folder, removed at the end
# TEMPLATE  copied to HOME/data before the start, unless empty
# OWNER     whom HOME is given to, unless empty
#
# At the end, its last words go to standard output.
set -u
home=$1 template=$2 owner=$3
shift 3

# Ctrl-C at a terminal reaches us, too; the end of standard input is the only thing that counts.
trap '' HUP INT TERM

if [ -n "$template" ]; then cp -R "$template" "$home/data"; fi
if [ -n "$owner" ]; then chown -R "$owner" "$home"; fi

exec 3<&0
"$@" </dev/null 3<&- >"$home/log" 2>&1 &
server=$!
# QUIT is PostgreSQL's immediate shutdown: what it holds is thrown away anyway.
{
  cat <&3 >/dev/null
  kill -QUIT "$server"
} >/dev/null 2>&1 &
reader=$!
exec 3<&-

wait "$server"
kill -KILL "$reader" 2>/dev/null
tail -c 2000 "$home/log"
rm -rf "$home"
