package dev.reconcile.kind;

import dev.reconcile.diagnostic.Severity;
import dev.reconcile.expression.token.SqlTokens;
import dev.reconcile.expression.token.Token;
import dev.reconcile.lint.Lint;
import dev.reconcile.lint.Remark;
import dev.reconcile.lint.Surroundings;
import dev.reconcile.model.SchemaObject;
import dev.reconcile.model.SqlText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** {@code long-name-in-sql}: PostgreSQL cuts a name that SQL gives or looks for. */
public final class LongNameLint implements Lint<SchemaObject> {

  private static final int LONGEST = 63;

  /** What is worth a closer look: long words, quotes, and letters of several bytes. */
  private static final Pattern PERHAPS = Pattern.compile("\\w{64}|\"|\\P{ASCII}");

  @Override
  public String code() {
    return "long-name-in-sql";
  }

  @Override
  public Severity byDefault() {
    return Severity.WARN;
  }

  @Override
  public String meaning() {
    return "A name in SQL has more than 63 bytes: PostgreSQL cuts it, so that it is not what the text says, and two that begin alike become one. (What an object is called is an error, long-name.)";
  }

  @Override
  public String advice() {
    return "Take a shorter name.";
  }

  @Override
  public Class<SchemaObject> about() {
    return SchemaObject.class;
  }

  @Override
  public List<Remark> judge(SchemaObject object, Surroundings surroundings) {
    return object.sqlTexts().stream()
        .map(SqlText::text)
        .filter(sql -> PERHAPS.matcher(sql).find())
        .flatMap(sql -> longNames(sql).stream())
        .toList();
  }

  private static List<Remark> longNames(String sql) {
    return SqlTokens.of(sql).tokens().stream()
        .filter(token -> token.isName() && bytes(token) > LONGEST)
        .map(
            token ->
                Remark.of(
                        token.value() + " has " + bytes(token) + " bytes, and loses those after 63")
                    .at(sql, token.offset()))
        .toList();
  }

  private static int bytes(Token token) {
    return token.value().getBytes(StandardCharsets.UTF_8).length;
  }
}
