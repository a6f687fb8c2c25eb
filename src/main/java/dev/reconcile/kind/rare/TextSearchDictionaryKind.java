package dev.reconcile.kind.rare;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Binds text search dictionaries: {@code {template: synonym, options: {synonyms: my_list}}}. */
public final class TextSearchDictionaryKind {

  /** All about text search dictionaries. */
  public static final ObjectKind<RareObject> KIND =
      RareKind.top(
              "text_search_dictionaries",
              KindName.TEXT_SEARCH_DICTIONARY,
              List.of(
                  Property.of("template", Form.SQL).required(),
                  Property.of("options", Form.OPTIONS).altered()),
              new DictionaryStatements())
          .bind(TextSearchDictionaryKind.class);

  private TextSearchDictionaryKind() {}

  private static final class DictionaryStatements implements Statements {

    @Override
    public List<Sql> create(RareObject dictionary) {
      List<Sql> options = new ArrayList<>();
      options.add(sql("TEMPLATE =").fragment(dictionary.require("template")).done());
      dictionary
          .map("options")
          .forEach((name, value) -> options.add(sql("").option(name, value).done()));
      SqlWriter writer = sql("CREATE").object(dictionary.id());
      return List.of(writer.list(options, SqlWriter::sql).done());
    }

    /** An option without a value is removed. */
    @Override
    public List<Sql> alter(RareObject live, RareObject desired, Set<String> changed) {
      Map<String, String> from = live.map("options");
      Map<String, String> to = desired.map("options");
      List<Sql> options = new ArrayList<>();
      from.keySet().stream()
          .filter(name -> !to.containsKey(name))
          .forEach(name -> options.add(sql("").identifier(name).done()));
      to.forEach(
          (name, value) -> {
            if (!value.equals(from.get(name))) {
              options.add(sql("").option(name, value).done());
            }
          });
      return List.of(sql("ALTER").object(desired.id()).list(options, SqlWriter::sql).done());
    }
  }
}
