package dev.reconcile.expression.token;

import java.util.Optional;
import java.util.Set;

/**
 * The words that PostgreSQL's grammar keeps for itself (PostgreSQL documentation, appendix C), as
 * far as all supported versions do: a word that some version still takes for a name is not here.
 */
public final class Keywords {

  private static final Set<String> RESERVED =
      words(
          """
          all analyse analyze and any array as asc asymmetric both case cast check collate column
          constraint create current_catalog current_date current_role current_time
          current_timestamp current_user default deferrable desc distinct do else end except false
          fetch for foreign from grant group having in initially intersect into lateral leading
          limit localtime localtimestamp not null offset on only or order placing primary
          references returning select session_user some symmetric table then to trailing true
          union unique user using variadic when where window with""");

  // Names of functions and types, but not of relations.
  private static final Set<String> NOT_RELATIONS =
      words(
          """
          authorization binary collation concurrently cross current_schema freeze full ilike inner
          is isnull join left like natural notnull outer overlaps right similar tablesample
          verbose""");

  // Names of relations, but neither of functions nor of types.
  private static final Set<String> RELATIONS_ONLY =
      words(
          """
          between bigint bit boolean char character coalesce dec decimal exists extract float
          greatest grouping inout int integer interval least national nchar none normalize nullif
          numeric out overlay position precision real row setof smallint substring time timestamp
          treat trim values varchar xmlattributes xmlconcat xmlelement xmlexists xmlforest
          xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable""");

  private Keywords() {}

  /** Whether the token is never a name. */
  public static boolean isReserved(Token token) {
    return isOneOf(RESERVED, token);
  }

  /** The word that is never a name, if there is one at a place in a text. */
  public static Optional<String> reservedAt(String sql, int offset) {
    return SqlTokens.of(sql).tokens().stream()
        .filter(token -> token.offset() == offset && isReserved(token))
        .map(Token::value)
        .findFirst();
  }

  /** Whether the word, in lower case, never names a column or a table. */
  public static boolean isNeverColumn(String word) {
    return RESERVED.contains(word) || NOT_RELATIONS.contains(word);
  }

  /** Whether a relation could be called so. */
  static boolean canBeRelation(Token token) {
    return token.isName() && !isReserved(token) && !isOneOf(NOT_RELATIONS, token);
  }

  /** Whether a function or a type could be called so. */
  public static boolean canBeFunctionOrType(Token token) {
    return token.isName() && !isReserved(token) && !isOneOf(RELATIONS_ONLY, token);
  }

  private static boolean isOneOf(Set<String> words, Token token) {
    return token.kind() == Token.Kind.WORD && words.contains(token.value());
  }

  private static Set<String> words(String list) {
    return Set.of(list.split("\\s+"));
  }
}
