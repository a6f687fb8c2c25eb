package dev.reconcile.kind.rare;

import dev.reconcile.kind.ObjectKind;
import dev.reconcile.model.KindName;
import java.util.List;

/** Binds text search templates: {@code {lexize: my_lexize, init: my_init}}. */
public final class TextSearchTemplateKind {

  /** All about text search templates. */
  public static final ObjectKind<RareObject> KIND =
      RareKind.top(
              "text_search_templates",
              KindName.TEXT_SEARCH_TEMPLATE,
              List.of(
                  Property.of("lexize", Form.FUNCTION).required(),
                  Property.of("init", Form.FUNCTION)),
              new FunctionsByRole())
          .bind(TextSearchTemplateKind.class);

  private TextSearchTemplateKind() {}
}
