package dev.reconcile.kind.rare;

import static dev.reconcile.sql.SqlWriter.sql;

import dev.reconcile.kind.NamedType;
import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.plan.Effect;
import dev.reconcile.plan.PlanContext;
import dev.reconcile.plan.SetAside;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.sql.Sql;
import dev.reconcile.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Binds collations. Which version of the provider's rules a collation was made with is the server's
 * business, and no part of the description.
 */
public final class CollationKind {

  /** All about collations. */
  public static final ObjectKind<RareObject> KIND =
      RareKind.top(
              "collations",
              KindName.COLLATION,
              List.of(
                  Property.word("provider", "libc", "icu", "builtin"),
                  Property.of("locale", Form.SPELLING),
                  Property.of("lc_collate", Form.TEXT),
                  Property.of("lc_ctype", Form.TEXT),
                  Property.of("nondeterministic", Form.FLAG),
                  Property.of("rules", Form.TEXT),
                  Property.of("any_encoding", Form.FLAG)),
              new CollationStatements())
          .bind(CollationKind.class);

  private CollationKind() {}

  private static final class CollationStatements implements Statements {

    private static final String BY_HAND =
        "domains or types of users have it, which cannot be given another:"
            + " give their columns another type first";

    @Override
    public List<Sql> create(RareObject collation) {
      if (collation.has("any_encoding")) {
        return List.of(copy(collation));
      }
      List<Sql> options = new ArrayList<>();
      if (collation.has("provider")) {
        options.add(sql("PROVIDER =").keyword(collation.require("provider")).done());
      }
      for (String name : List.of("locale", "lc_collate", "lc_ctype", "rules")) {
        if (collation.has(name)) {
          options.add(option(name, collation));
        }
      }
      if (collation.has("nondeterministic")) {
        options.add(Sql.of("DETERMINISTIC = false"));
      }
      SqlWriter writer = sql("CREATE").object(collation.id());
      return List.of(writer.list(options, SqlWriter::sql).done());
    }

    /** Only a copy of such a collation suits any encoding, too. */
    private static Sql copy(RareObject collation) {
      return sql("CREATE")
          .object(collation.id())
          .keyword("FROM")
          .name(ObjectId.in("pg_catalog", KindName.COLLATION, collation.require("locale")))
          .done();
    }

    @Override
    public void check(RareObject collation, SpecBody body) {
      boolean copied = List.of("C", "POSIX").contains(collation.require("locale"));
      if (collation.has("any_encoding") && !copied) {
        body.error(
            "any_encoding", "wrong-value", "only locale C and POSIX suit any encoding", null);
      }
    }

    private static Sql option(String name, RareObject collation) {
      String keyword = name.toUpperCase(java.util.Locale.ROOT) + " =";
      return sql(keyword).literal(collation.require(name)).done();
    }

    @Override
    public Optional<SetAside> setAside(RareObject live, PlanContext context) {
      if (!NamedType.isHeld(live.id(), context)) {
        return Optional.empty();
      }
      SetAside aside = NamedType.setAside(live.id(), (value, shape, target) -> value);
      return Optional.of(
          NamedType.isHeldWithinOthers(live.id(), context)
              ? aside.with(Effect.NEEDS_DECISION, BY_HAND)
              : aside);
    }
  }
}
