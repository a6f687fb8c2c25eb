package dev.reconcile.kind.column;

import dev.reconcile.kind.TypeShape;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Rules of {@code convert:} that have a name, for conversions with a common meaning. */
enum NamedRule {
  /** The value becomes the only element of an array. */
  WRAP {
    @Override
    String sql(OldValue old, Map<String, String> options) {
      String element =
          OldValue.isJson(old.to())
              ? "jsonb_build_array(" + old.name() + ")"
              : "ARRAY[" + old.name() + "]";
      return old.cast(element);
    }

    @Override
    boolean keepsNull() {
      return false;
    }

    @Override
    boolean fits(OldValue old) {
      return OldValue.isArray(old.to()) || OldValue.isJson(old.to());
    }
  },
  /** A text with delimiters becomes an array of its parts. */
  SPLIT {
    @Override
    String sql(OldValue old, Map<String, String> options) {
      return SplitRule.split(old, options);
    }

    @Override
    boolean fits(OldValue old) {
      return OldValue.isText(old.from())
          && (OldValue.isArray(old.to()) || OldValue.isJson(old.to()));
    }
  },
  /** The elements of an array become a text with delimiters. */
  JOIN {
    @Override
    String sql(OldValue old, Map<String, String> options) {
      return old.cast(SplitRule.joined(old, options));
    }

    @Override
    String loses(OldValue old, Map<String, String> options) {
      return SplitRule.changesThere(old, options);
    }

    @Override
    boolean fits(OldValue old) {
      return OldValue.isArray(old.from()) && OldValue.isText(old.to());
    }
  },
  /** The value is read as PostgreSQL's own notation of the new type; vectors take braces, too. */
  PARSE {
    @Override
    String sql(OldValue old, Map<String, String> options) {
      String text = OldValue.isText(old.from()) ? old.name() : old.name() + "::text";
      return old.cast(OldValue.isVector(old.to()) ? "translate(" + text + ", '{}', '[]')" : text);
    }

    @Override
    boolean fits(OldValue old) {
      return true;
    }
  },
  /** The value is read as JSON, or written as JSON. */
  JSON {
    @Override
    String sql(OldValue old, Map<String, String> options) {
      return JsonRule.sql(old);
    }

    @Override
    boolean fits(OldValue old) {
      return OldValue.isJson(old.from())
          || OldValue.isJson(old.to())
          || OldValue.isText(old.from())
          || OldValue.isText(old.to());
    }
  },
  /** PostgreSQL's cast, or several of them. */
  CAST {
    @Override
    String sql(OldValue old, Map<String, String> options) {
      boolean direct =
          BuiltInCasts.exists(TypeShape.of(old.from()).base(), TypeShape.of(old.to()).base());
      String via = options.getOrDefault("via", direct ? "" : "text");
      return old.cast(via.isEmpty() ? old.name() : old.name() + "::" + via);
    }

    @Override
    boolean fits(OldValue old) {
      return true;
    }
  },
  /** Numbers that count time since 1970 become times, or the other way. */
  EPOCH {
    @Override
    String sql(OldValue old, Map<String, String> options) {
      return EpochRule.sql(old, "milliseconds".equals(options.get("unit")) ? 1000 : 1);
    }

    @Override
    boolean fits(OldValue old) {
      return EpochRule.fits(old);
    }
  },
  /** Each value, or each element of an array, has another in its place. */
  MAP {
    @Override
    String sql(OldValue old, Map<String, String> options) {
      return MapRule.sql(old, options);
    }

    @Override
    boolean fits(OldValue old) {
      return !OldValue.isArray(old.from()) || OldValue.isArray(old.to());
    }
  },
  /** The first element of an array stands for all. */
  FIRST {
    @Override
    String sql(OldValue old, Map<String, String> options) {
      String element =
          OldValue.isArray(old.from())
              ? old.name() + "[array_lower(" + old.name() + ", 1)]"
              : "(" + old.name() + (OldValue.isJson(old.to()) ? " -> 0)" : " ->> 0)");
      return old.cast(element);
    }

    @Override
    String loses(OldValue old, Map<String, String> options) {
      return OldValue.isArray(old.from())
          ? "cardinality(" + old.name() + ") > 1"
          : "jsonb_typeof(%1$s::jsonb) <> 'array' OR jsonb_path_exists(%1$s::jsonb, '$[1]')"
              .formatted(old.name());
    }

    @Override
    boolean fits(OldValue old) {
      return OldValue.isArray(old.from()) || OldValue.isJson(old.from());
    }
  },
  /** Somebody else makes the new values; until then, another column keeps the old ones. */
  REFILL {
    @Override
    String sql(OldValue old, Map<String, String> options) {
      return old.cast("NULL");
    }

    /** Only where there is nothing to keep, or no place for it, the expression counts. */
    @Override
    String loses(OldValue old, Map<String, String> options) {
      return old.name() + " IS NOT NULL";
    }

    @Override
    boolean fits(OldValue old) {
      return true;
    }
  };

  /** The option of REFILL: what the column with the old values is called. */
  static final String KEEP_AS = "keep_as";

  /** The new value, as an expression without a subquery: ALTER TYPE ... USING takes none. */
  abstract String sql(OldValue old, Map<String, String> options);

  /** A condition on rows whose values lose a part; empty where none does. */
  String loses(OldValue old, Map<String, String> options) {
    return "";
  }

  /** Whether the expression gives NULL for NULL. */
  boolean keepsNull() {
    return true;
  }

  /** Whether the rule can be meant for these types. */
  abstract boolean fits(OldValue old);

  /** Its key in YAML. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What can be said besides; a single value stands for the first. Those of MAP are the values. */
  List<RuleOption> options() {
    return switch (this) {
      case SPLIT ->
          List.of(
              RuleOption.text("delimiter"), RuleOption.flag("trim"), RuleOption.flag("drop_empty"));
      case JOIN -> List.of(RuleOption.text("delimiter"));
      case CAST -> List.of(RuleOption.text("via"));
      case EPOCH -> List.of(new RuleOption("unit", Set.of("seconds", "milliseconds")));
      case REFILL -> List.of(RuleOption.text(KEEP_AS));
      case WRAP, PARSE, JSON, MAP, FIRST -> List.of();
    };
  }
}
