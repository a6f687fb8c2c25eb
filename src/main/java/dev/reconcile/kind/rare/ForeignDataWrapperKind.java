package dev.reconcile.kind.rare;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.ForeignOptions;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Binds foreign data wrappers that no extension brought along. */
public final class ForeignDataWrapperKind {

  /** All about foreign data wrappers. */
  public static final ObjectKind<RareObject> KIND =
      RareKind.top(
              "foreign_data_wrappers",
              KindName.FOREIGN_DATA_WRAPPER,
              List.of(
                  Property.of("handler", Form.SQL).altered(),
                  Property.of("validator", Form.SQL).altered(),
                  Property.of("options", Form.OPTIONS).altered()),
              new WrapperStatements())
          .bind(ForeignDataWrapperKind.class);

  private ForeignDataWrapperKind() {}

  private static final class WrapperStatements implements Statements {

    private static final List<String> FUNCTIONS = List.of("handler", "validator");

    @Override
    public void check(RareObject wrapper, SpecBody body) {
      Secrets.refuseOptions(wrapper, body);
    }

    @Override
    public List<Sql> create(RareObject wrapper) {
      SqlWriter writer = sql("CREATE").object(wrapper.id());
      FUNCTIONS.stream()
          .filter(wrapper::has)
          .forEach(property -> putFunction(writer, property, wrapper));
      return List.of(ForeignOptions.write(writer, wrapper.map("options")).done());
    }

    private static void putFunction(SqlWriter writer, String property, RareObject wrapper) {
      String keyword = property.toUpperCase(Locale.ROOT);
      if (wrapper.has(property)) {
        writer.keyword(keyword).fragment(Names.withoutTypes(wrapper.require(property)));
      } else {
        writer.keyword("NO " + keyword);
      }
    }

    @Override
    public List<Sql> alter(RareObject live, RareObject desired, Set<String> changed) {
      SqlWriter writer = sql("ALTER").object(desired.id());
      FUNCTIONS.stream()
          .filter(changed::contains)
          .forEach(property -> putFunction(writer, property, desired));
      if (changed.contains("options")) {
        ForeignOptions.alter(writer, live.map("options"), desired.map("options"));
      }
      return List.of(writer.done());
    }
  }
}
