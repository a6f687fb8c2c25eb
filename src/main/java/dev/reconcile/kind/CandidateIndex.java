package dev.reconcile.kind;

import dev.reconcile.model.SchemaObject;
import java.util.List;

/** An index that a key could be made of. */
public interface CandidateIndex extends SchemaObject {

  /** Whether it is finished and ensures just what a key over these columns would. */
  boolean serves(List<String> keyColumns, List<String> carriedAlong, boolean withoutSecondNull);
}
