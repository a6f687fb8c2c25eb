package dev.reconcile.kind.column;

import dev.reconcile.kind.Origin;
import dev.reconcile.model.KindName;
import dev.reconcile.model.ObjectId;
import dev.reconcile.spec.ImplicitName;
import dev.reconcile.spec.SpecBody;
import dev.reconcile.spec.SpecNames;
import dev.reconcile.spec.SpecOutput;
import dev.reconcile.spec.SpecReader;
import dev.reconcile.spec.SpecWriter;
import dev.reconcile.sql.SqlWriter;
import dev.reconcile.sql.TypeName;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code columns: {id: {type: bigint, identity: by default}, embedding: vector(128)}}. */
final class ColumnSpec implements SpecReader<Column>, SpecWriter<Column> {

  private static final String NOT_NULL = "not_null";

  private static final Map<String, String> SERIAL_TYPES =
      Map.of(
          "serial", "integer",
          "serial4", "integer",
          "bigserial", "bigint",
          "serial8", "bigint",
          "smallserial", "smallint",
          "serial2", "smallint");

  @Override
  public Column read(ObjectId id, SpecBody body) {
    boolean inherited = body.flag("inherited");
    String said = inherited ? body.text("type") : body.requireText("type");
    String written = said == null ? "" : said;
    VectorType.check(written, body);
    String serial = SERIAL_TYPES.get(written.toLowerCase(Locale.ROOT));
    String type = serial == null ? TypeName.canonical(written) : serial;
    Generated generated = generated(body);
    Identity identity = identity(type, body);
    String plain = inherited ? body.text("default") : defaultSql(body);
    String defaultSql = serial == null ? plain : serialDefault(id, type, body);
    SpecBody constraint = body.holdsMapping(NOT_NULL) ? body.body(NOT_NULL) : null;
    boolean refuses = constraint != null || body.flag(NOT_NULL);
    boolean notNull = refuses || serial != null || identity != null;
    return new Column(
        id,
        type,
        notNull,
        constraint == null ? NotNullConstraint.PLAIN : notNullConstraint(constraint),
        defaultSql,
        generated,
        identity,
        body.text("collation"),
        tuning(body),
        inherited ? Origin.INHERITED : Origin.OWN,
        ConversionSpec.read(body));
  }

  private static NotNullConstraint notNullConstraint(SpecBody body) {
    return new NotNullConstraint(
        body.text("name"), body.flag("no_inherit"), body.flag("not_valid"), body.text("comment"));
  }

  private static Tuning tuning(SpecBody body) {
    return new Tuning(
        body.text("storage"),
        body.text("compression"),
        body.number("statistics"),
        body.settings("options"));
  }

  /** DEFAULT NULL is no default; PostgreSQL does not even keep it. */
  private static @Nullable String defaultSql(SpecBody body) {
    String text = body.text("default");
    return text == null || text.equalsIgnoreCase("null") ? null : text;
  }

  private static String serialDefault(ObjectId id, String type, SpecBody body) {
    String name = ImplicitName.of(id.requireParent().name(), id.name(), "_seq");
    ObjectId sequence = ObjectId.in(id.schemaName(), KindName.SEQUENCE, name);
    SpecOutput output = new SpecOutput().put("type", type).put("owned_by", SpecNames.write(id));
    body.imply("sequences", sequence, output);
    String regclass = new SqlWriter().name(shown(sequence)).done().text();
    String literal = new SqlWriter().literal(regclass).done().text();
    return "nextval(" + literal + "::regclass)";
  }

  /** As PostgreSQL prints the sequence: its schema is left out when that is in the search path. */
  private static ObjectId shown(ObjectId sequence) {
    return sequence.schemaName().equals("public")
        ? ObjectId.global(KindName.SCHEMA, sequence.name())
        : sequence;
  }

  private static @Nullable Generated generated(SpecBody body) {
    String stored = body.text("generated");
    if (stored != null) {
      return new Generated(stored, Generated.Kept.STORED);
    }
    String virtual = body.text("generated_virtual");
    return virtual == null ? null : new Generated(virtual, Generated.Kept.VIRTUAL);
  }

  private static @Nullable Identity identity(String type, SpecBody body) {
    String options = body.text("identity_options");
    String sequence = body.text("identity_sequence", "name");
    if (!body.has("identity")) {
      if (options != null || sequence != null) {
        body.error("identity", "missing-key", "identity is missing here", "identity: by default");
      }
      return null;
    }
    Identity.Generation generation = body.choice("identity", Identity.Generation.BY_DEFAULT);
    Optional<String> canonical = IdentityOptions.canonical(options == null ? "" : options, type);
    if (canonical.isEmpty()) {
      body.error(
          "identity_options",
          "wrong-value",
          options + " is not a list of sequence options",
          "as in CREATE SEQUENCE: START WITH 5 INCREMENT BY 10");
    }
    return new Identity(generation, canonical.orElse(""), sequence);
  }

  @Override
  public void write(Column column, SpecOutput output) {
    output
        .putIf(column.origin() == Origin.INHERITED, "inherited")
        .put("type", column.type().isEmpty() ? null : TypeName.brief(column.type()));
    writeNotNull(column, output);
    output.put("default", column.defaultSql());
    if (column.generated() != null) {
      boolean stored = column.generated().kept() == Generated.Kept.STORED;
      output.put(stored ? "generated" : "generated_virtual", column.generated().expression());
    }
    if (column.identity() != null) {
      Identity identity = Objects.requireNonNull(column.identity());
      output.put("identity", identity.generation());
      output.put("identity_options", identity.options().isEmpty() ? null : identity.options());
      output.put("identity_sequence", identity.sequence());
    }
    output
        .put("collation", column.collation())
        .put("storage", column.tuning().storage())
        .put("compression", column.tuning().compression())
        .put("statistics", column.tuning().statistics())
        .put("options", column.tuning().options());
    List<Conversion> conversions = column.conversions();
    if (!conversions.isEmpty()) {
      output.putAll("convert", conversions, ConversionSpec::write);
    }
  }

  private static void writeNotNull(Column column, SpecOutput output) {
    NotNullConstraint constraint = column.notNullConstraint().withoutUsualName(column);
    if (constraint.equals(NotNullConstraint.PLAIN)) {
      output.putIf(column.notNull() && column.identity() == null, NOT_NULL);
      return;
    }
    SpecOutput said =
        new SpecOutput()
            .put("name", constraint.name())
            .putIf(constraint.noInherit(), "no_inherit")
            .putIf(constraint.notValid(), "not_valid")
            .put("comment", constraint.comment());
    output.put(NOT_NULL, said);
  }

  @Override
  public String section(Column column) {
    return "columns";
  }
}
