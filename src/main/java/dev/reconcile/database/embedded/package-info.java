/**
 * A PostgreSQL server of our own, with pgvector, for {@code demo}, scratch databases and tests: it
 * needs no root, no server and mostly no Docker.
 *
 * <p>Where the programs come from, first match: an installation of the machine's (Debian's layout)
 * that has the extensions asked for; the binaries in our own libraries, unpacked once into a
 * per-user cache, with pgvector compiled into them by {@code pgvector.sh}; a container. {@code
 * initdb} runs once, too: a server starts on a copy of what it made.
 *
 * <p>A server listens on a free port of the loopback interface, asks for a password that only this
 * user's cache has, and lives in a temporary folder, in memory where there is enough of it. A small
 * shell, {@code server.sh}, holds it and waits on a pipe for our end, so that it goes with the
 * command even when that is killed with -9.
 */
@NullMarked
package dev.reconcile.database.embedded;

import org.jspecify.annotations.NullMarked;
