/**
 * The long tail: kinds that few databases have, and of which there are many.
 *
 * <p>All share one record, {@link dev.reconcile.kind.rare.RareObject}: an id, and by property its
 * values as texts. A kind is one small class, here for a conversion:
 *
 * <pre>
 *   ConversionKind   its section of YAML, its properties with their forms, and its statements
 *   Conversion.sql   the query; a column named like each property, text or an array of texts
 * </pre>
 *
 * <p>A {@code Property} says what form its values have (a truth value, one of some words, a
 * mapping, a type, SQL ...) and whether ALTER can change it; by that alone objects are read from
 * YAML and from rows, written, compared, and searched for what they name. What is null in a row,
 * and left out in YAML, is PostgreSQL's default. Names of routines, operators and types within an
 * object are SQL, as the server prints it under the project's search path: which of them is meant,
 * and whether two spellings mean the same, only the server can say.
 *
 * <p>Adding one: the class and its query, a constant in {@code KindName}, a line in {@code
 * app.Kinds}, its JSON Schema, and cases. A kind of which parts depend on each other, or whose
 * alterations are more than a statement a property, is better off with a folder of its own.
 */
@NullMarked
package dev.reconcile.kind.rare;

import org.jspecify.annotations.NullMarked;
