package dev.reconcile.kind.rare;

import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import java.util.List;

/**
 * Binds text search parsers: {@code {start: my_start, gettoken: my_token, end: my_end, lextypes:
 * my_types}}.
 */
public final class TextSearchParserKind {

  /** All about text search parsers. */
  public static final ObjectKind<RareObject> KIND =
      RareKind.top(
              "text_search_parsers",
              KindName.TEXT_SEARCH_PARSER,
              List.of(
                  Property.of("start", Form.FUNCTION).required(),
                  Property.of("gettoken", Form.FUNCTION).required(),
                  Property.of("end", Form.FUNCTION).required(),
                  Property.of("lextypes", Form.FUNCTION).required(),
                  Property.of("headline", Form.FUNCTION)),
              new FunctionsByRole())
          .bind(TextSearchParserKind.class);

  private TextSearchParserKind() {}
}
