#!/bin/sh
# Compiles pgvector from Debian's source package, and says what it made: the files of FOLDER.
#
#   pgvector.sh FOLDER MAJOR SUITE
#
# FOLDER  where vector.so, vector.control and vector--VERSION.sql go; it exists and is empty
# MAJOR   the major version of the PostgreSQL that is to load it
# SUITE   the Debian release that has the headers of that PostgreSQL
#
# Debian's own vector.so can't be used: it wants the C library of its release, and this machine's may be older.
# Nothing of the machine is changed, and no root is needed: apt works below a folder of its own, with its own
# list of sources. It still checks the index's signature, and each file against the index.
set -eu
folder=$1 major=$2 suite=$3

work=$(mktemp -d "$folder/work-XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

# The mirror and the proxy that this machine uses for Debian serve here, too.
mirror=$(
  sed -n -e 's/^URIs:[[:space:]]*//p' -e 's/^deb[[:space:]]\(\[[^]]*\][[:space:]]*\)\{0,1\}//p' \
    /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources 2>/dev/null |
    tr ' ' '\n' | grep -E '(/|\.)debian[^/]*/?$' | head -n 1
) || true
signed=
for keyring in /usr/share/keyrings/debian-archive-keyring.gpg /usr/share/keyrings/debian-archive-keyring.pgp; do
  if [ -e "$keyring" ]; then signed="[signed-by=$keyring] "; fi
done
# Whatever the headers, the source is of one release: it is good for PostgreSQL 13 to 17.
{
  echo "deb $signed${mirror:-http://deb.debian.org/debian} $suite main"
  echo "deb-src $signed${mirror:-http://deb.debian.org/debian} trixie main"
} >"$work/sources.list"

mkdir -p "$work/state/lists/partial" "$work/cache/archives/partial" "$work/preferences"
: >"$work/state/status"
cat >"$work/apt.conf" <<END
Dir::State "$work/state";
Dir::State::status "$work/state/status";
Dir::Cache "$work/cache";
Dir::Etc::sourcelist "$work/sources.list";
Dir::Etc::sourceparts "/dev/null";
Dir::Etc::preferences "/dev/null";
Dir::Etc::preferencesparts "$work/preferences";
Acquire::Languages "none";
Acquire::Retries "3";
END
# Apt would drop root's rights to a user who may not enter our folder.
if [ "$(id -u)" = 0 ]; then echo 'APT::Sandbox::User "root";' >>"$work/apt.conf"; fi
export APT_CONFIG="$work/apt.conf"

cd "$work"
apt-get update -qq --error-on=any
apt-get download -qq "postgresql-server-dev-$major"
apt-get source -qq --download-only pgvector

dpkg-deb -x postgresql-server-dev-*.deb headers
mkdir source objects
tar -x -f pgvector_*.orig.tar.* -C source --strip-components=1

# The flags of PostgreSQL's and of pgvector's Makefile, without -march=native: several machines may share a home folder.
# shellcheck disable=SC2016 # the inner shell is to expand them
printf '%s\n' source/src/*.c | xargs -P "$(nproc)" -I{} sh -c '
  gcc -O2 -fPIC -fno-strict-aliasing -fwrapv -ftree-vectorize -fassociative-math -fno-signed-zeros -fno-trapping-math \
    -D_GNU_SOURCE -I "headers/usr/include/postgresql/$0/server" -I headers/usr/include/postgresql/internal \
    -c "$1" -o "objects/$(basename "$1" .c).o"' "$major" {}
gcc -shared -o "$folder/vector.so" objects/*.o -lm

version=$(sed -n "s/^default_version *= *'\(.*\)'/\1/p" source/vector.control)
cp source/vector.control "$folder/vector.control"
cp source/sql/vector.sql "$folder/vector--$version.sql"
